import { type FormEvent, useState } from 'react';
import {
  useAddWebhook,
  useChangeWebhook,
  useRemoveWebhook,
  useRotateWebhook,
  useTestWebhook,
  useWebhooks,
  type WebhookEndpoint,
} from '../../api/webhooks.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckField } from '../../ui/CheckField.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

const EVENTS = ['incident.opened', 'incident.updated', 'incident.resolved', 'incident.reopened'];

/** Receivers of signed webhooks: for everything that is not Linear. */
export function WebhooksPanel({ project }: { project: string }) {
  const { data: endpoints, error, refetch } = useWebhooks(project);
  const [secret, setSecret] = useState<string>();
  return (
    <>
      {secret === undefined ? null : <Secret secret={secret} onDone={() => setSecret(undefined)} />}
      <Panel id="receivers" title={t('integrations.receivers')}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {endpoints === undefined ? (
          error ? null : (
            <Skeleton lines={3} label={t('integrations.loadingTheReceivers')} />
          )
        ) : endpoints.length === 0 ? (
          <p className="muted">{t('integrations.nobodyIsToldYet')}</p>
        ) : (
          <ul className="receivers">
            {endpoints.map((one) => (
              <Receiver key={one.id} endpoint={one} project={project} onSecret={setSecret} />
            ))}
          </ul>
        )}
      </Panel>
      <AddReceiver project={project} onSecret={setSecret} />
    </>
  );
}

function Secret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Panel id="secret" title={t('integrations.theSigningSecret')}>
      <div className="settings-form">
        <p>{t('integrations.copyItNowIt')}</p>
        <p className="integration-copy">
          <code>{secret}</code>
          <CopyButton look="icon" text={secret} label={t('integrations.copyTheSecret')} />
        </p>
        <div>
          <Button onClick={onDone}>{t('integrations.iHaveIt')}</Button>
        </div>
      </div>
    </Panel>
  );
}

function Receiver(props: { endpoint: WebhookEndpoint; project: string; onSecret: (secret: string) => void }) {
  const { endpoint, project } = props;
  const { id } = endpoint;
  const change = useChangeWebhook(project);
  const rotate = useRotateWebhook(project);
  const test = useTestWebhook(project);
  const remove = useRemoveWebhook(project);
  const error = change.error ?? rotate.error ?? test.error ?? remove.error;
  return (
    <li>
      <div className="delivery-head">
        {endpoint.enabled ? (
          <Badge tone="ok">{t('integrations.on')}</Badge>
        ) : (
          <Badge tone="high">{t('integrations.off')}</Badge>
        )}
        <code>{endpoint.url}</code>
      </div>
      <p className="field-hint">
        {endpoint.events.join(', ')}
        {endpoint.rotating ? t('integrations.twoSecretsSign') : ''}
      </p>
      {endpoint.disabledReason ? <p className="delivery-why">{endpoint.disabledReason}</p> : null}
      <div className="integration-actions">
        <Button busy={test.isPending} disabled={!endpoint.enabled} onClick={() => test.mutate(id)}>
          {t('integrations.sendATest')}
        </Button>
        <Button
          look="quiet"
          busy={rotate.isPending}
          onClick={() => rotate.mutate(id, { onSuccess: ({ secret }) => props.onSecret(secret) })}
        >
          {t('integrations.newSecret')}
        </Button>
        <Button look="quiet" busy={change.isPending} onClick={() => change.mutate({ id, enabled: !endpoint.enabled })}>
          {endpoint.enabled ? t('integrations.switchOff') : t('integrations.switchOn')}
        </Button>
        <Button look="quiet" busy={remove.isPending} onClick={() => remove.mutate(id)}>
          {t('integrations.delete')}
        </Button>
        {test.isSuccess ? (
          <span className="field-hint" role="status">
            {t('integrations.onItsWayThe')}
          </span>
        ) : null}
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}

function AddReceiver({ project, onSecret }: { project: string; onSecret: (secret: string) => void }) {
  const { mutate, isPending, error } = useAddWebhook(project);
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState(EVENTS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate(
      { url: url.trim(), events },
      {
        onSuccess: ({ secret }) => {
          setUrl('');
          onSecret(secret);
        },
      },
    );
  };
  return (
    <Panel id="add-receiver" title={t('integrations.addAReceiver')}>
      <form className="settings-form" onSubmit={submit}>
        <Field
          label={t('integrations.address')}
          placeholder="https://example.com/wince"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          required
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          hint={t('integrations.getsAPostSigned')}
        />
        <fieldset className="integration-labels">
          <legend>{t('integrations.events')}</legend>
          {EVENTS.map((name) => (
            <CheckField
              key={name}
              label={name}
              checked={events.includes(name)}
              onChange={(on) => setEvents(EVENTS.filter((one) => (one === name ? on : events.includes(one))))}
            />
          ))}
        </fieldset>
        {error ? <ErrorNote error={error} /> : null}
        <div>
          <Button look="primary" type="submit" busy={isPending} disabled={url.trim() === '' || events.length === 0}>
            {t('integrations.add')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
