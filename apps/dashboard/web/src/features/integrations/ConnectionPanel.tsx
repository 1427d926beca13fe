import { useParams } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import {
  type LinearConnection,
  useBeginOAuth,
  useConnectKey,
  useDisconnect,
  useTestConnection,
} from '../../api/linear.ts';
import { useStatus } from '../../api/status.ts';
import { t } from '../../messages/t.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Time } from '../../ui/Time.tsx';

const TONES: Record<string, Tone> = { ok: 'ok', retrying: 'medium', paused: 'high' };
const WORDS: Record<string, string> = {
  ok: t('integrations.working'),
  retrying: t('integrations.tryingAgain'),
  paused: t('integrations.needsYou'),
};

export function ConnectionPanel({ connection }: { connection: LinearConnection }) {
  const { data: status } = useStatus();
  const state = status?.linear.state ?? '';
  const connected = connection.kind !== 'none';
  return (
    <Panel
      id="connection"
      title={t('integrations.connection')}
      aside={connected && WORDS[state] ? <Badge tone={TONES[state] ?? 'neutral'}>{WORDS[state]}</Badge> : null}
    >
      {connected ? <Connected connection={connection} /> : <Connect connection={connection} />}
      {connected && status?.linear.message && state !== 'unconfigured' ? (
        <p className={state === 'paused' ? 'integration-warning' : 'integration-said'}>{status.linear.message}</p>
      ) : null}
    </Panel>
  );
}

function Connected({ connection }: { connection: LinearConnection }) {
  const test = useTestConnection();
  const disconnect = useDisconnect();
  const [sure, setSure] = useState(false);
  const how = {
    environment: t('integrations.byLinearApiKey'),
    key: t('integrations.withAnApiKey'),
    oauth: t('integrations.byOauthAsThe'),
    none: '',
  };
  return (
    <div className="settings-form">
      <p>
        {connection.organization ? <strong>{connection.organization}</strong> : t('integrations.linear')}
        {t('integrations.connected', {
          how: how[connection.kind],
          of: connection.account ? t('integrations.ofAccount', { account: connection.account }) : '',
          by: connection.connectedBy ? t('integrations.connectedBy', { connectedBy: connection.connectedBy }) : '',
        })}
        {connection.connectedAt === null ? '.' : <Time at={connection.connectedAt} />}
      </p>
      <div className="integration-actions">
        <Button onClick={() => test.mutate(undefined)} busy={test.isPending}>
          {t('integrations.testTheConnection')}
        </Button>
        {connection.kind === 'environment' ? null : sure ? (
          <Button look="primary" busy={disconnect.isPending} onClick={() => disconnect.mutate(undefined)}>
            {t('integrations.yesForgetTheKey')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => setSure(true)}>
            {t('integrations.disconnect')}
          </Button>
        )}
      </div>
      {test.data ? (
        <p className="integration-good" role="status">
          <CircleCheck size={15} aria-hidden />{' '}
          {t('integrations.answeredInMsAs', {
            organization: test.data.organization,
            tookMs: test.data.tookMs,
            account: test.data.account,
            count: test.data.teams.length,
            list: test.data.teams.map((team) => team.key).join(', '),
          })}
        </p>
      ) : null}
      {test.error || disconnect.error ? <ErrorNote error={test.error ?? disconnect.error} /> : null}
    </div>
  );
}

function Connect({ connection }: { connection: LinearConnection }) {
  const [way, setWay] = useState<'key' | 'oauth'>('key');
  return (
    <div className="settings-form">
      <p className="settings-lead">{t('integrations.untilLinearIsConnected')}</p>
      <Segments
        label={t('integrations.how')}
        value={way}
        options={[
          { value: 'key', label: t('integrations.apiKey') },
          { value: 'oauth', label: t('integrations.oauthApp') },
        ]}
        onChange={setWay}
      />
      {way === 'key' ? <KeyForm /> : <OAuthForm connection={connection} />}
    </div>
  );
}

function KeyForm() {
  const connect = useConnectKey();
  const [key, setKey] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connect.mutate(key.trim(), { onSuccess: () => setKey('') });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <Field
        label={t('integrations.apiKey')}
        type="password"
        autoComplete="off"
        placeholder="lin_api_…"
        required
        value={key}
        onChange={(event) => setKey(event.target.value)}
        hint={t('integrations.inLinearSettingsSecurity')}
      />
      {connect.error ? <ErrorNote error={connect.error} /> : null}
      <div>
        <Button look="primary" type="submit" busy={connect.isPending} disabled={key.trim() === ''}>
          {t('integrations.connect')}
        </Button>
      </div>
    </form>
  );
}

function OAuthForm({ connection }: { connection: LinearConnection }) {
  const begin = useBeginOAuth();
  const { project } = useParams({ from: '/app/p/$project/integrations' });
  const [clientId, setClientId] = useState('');
  const [clientSecret, setClientSecret] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(
      { clientId: clientId.trim(), clientSecret: clientSecret.trim(), returnTo: `/p/${project}/integrations` },
      { onSuccess: ({ url }) => window.location.assign(url) },
    );
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <div className="field">
        <span className="field-label">{t('integrations.callbackAddress')}</span>
        <p className="integration-copy">
          <code>{connection.callbackUrl}</code>
          <CopyButton look="icon" text={connection.callbackUrl} label={t('integrations.copyTheCallbackAddress')} />
        </p>
        <p className="field-hint">{t('integrations.inLinearSettingsApi')}</p>
      </div>
      <div className="settings-pair">
        <Field
          label={t('integrations.clientId')}
          required
          value={clientId}
          onChange={(event) => setClientId(event.target.value)}
        />
        <Field
          label={t('integrations.clientSecret')}
          type="password"
          autoComplete="off"
          required
          value={clientSecret}
          onChange={(event) => setClientSecret(event.target.value)}
        />
      </div>
      {begin.error ? <ErrorNote error={begin.error} /> : null}
      <div>
        <Button look="primary" type="submit" busy={begin.isPending}>
          {t('integrations.goToLinear')}
        </Button>
      </div>
    </form>
  );
}
