import { type FormEvent, useState } from 'react';
import { type LinearConnection, useMakeWebhook, useSetWebhookSecret } from '../../api/linear.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Time } from '../../ui/Time.tsx';

/** How Wince hears that a ticket was completed, moved or deleted. */
export function NewsPanel({ connection }: { connection: LinearConnection }) {
  const make = useMakeWebhook();
  const keep = useSetWebhookSecret();
  const [secret, setSecret] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(secret.trim(), { onSuccess: () => setSecret('') });
  };
  const { webhookSecrets, lastWebhookAt, lastReconciledAt } = connection;
  return (
    <Panel
      id="news"
      title={t('integrations.whatLinearTellsWince')}
      aside={
        webhookSecrets > 0 ? (
          <Badge tone="ok">{t('integrations.webhookIsSetUp')}</Badge>
        ) : (
          <Badge>{t('integrations.onceAnHour')}</Badge>
        )
      }
    >
      <div className="settings-form">
        <p className="settings-lead">{t('integrations.aCompletedTicketResolves')}</p>
        <div className="field">
          <span className="field-label">{t('integrations.addressForTheWebhook')}</span>
          <p className="integration-copy">
            <code>{connection.webhookUrl}</code>
            <CopyButton look="icon" text={connection.webhookUrl} label={t('integrations.copyTheWebhookAddress')} />
          </p>
          <p className="field-hint">{t('integrations.linearMustBeAble')}</p>
        </div>
        <div className="integration-actions">
          <Button busy={make.isPending} onClick={() => make.mutate(undefined)}>
            {webhookSecrets > 0 ? t('integrations.makeAnotherWebhookIn') : t('integrations.makeTheWebhookIn')}
          </Button>
          <span className="field-hint">{t('integrations.needsTheKeyOf')}</span>
        </div>
        <form className="origins-add" onSubmit={submit}>
          <Field
            label={t('integrations.signingSecret')}
            type="password"
            autoComplete="off"
            placeholder="lin_wh_…"
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
            hint={webhookSecrets > 1 ? t('integrations.twoSecretsAreValid') : t('integrations.aNewSecretLeaves')}
          />
          <Button type="submit" busy={keep.isPending} disabled={secret.trim() === ''}>
            {t('integrations.keep')}
          </Button>
        </form>
        {make.error || keep.error ? <ErrorNote error={make.error ?? keep.error} /> : null}
        <p className="field-hint">
          {t.rich('integrations.lastNews', {
            webhook: () => (lastWebhookAt === null ? t('integrations.noneYet') : <Time at={lastWebhookAt} />),
            look: () => (lastReconciledAt === null ? t('integrations.noneYet') : <Time at={lastReconciledAt} />),
          })}
        </p>
      </div>
    </Panel>
  );
}
