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
import { counted } from '../../format/count.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Time } from '../../ui/Time.tsx';

const TONES: Record<string, Tone> = { ok: 'ok', retrying: 'medium', paused: 'high' };
const WORDS: Record<string, string> = { ok: 'Working', retrying: 'Trying again', paused: 'Needs you' };

export function ConnectionPanel({ connection }: { connection: LinearConnection }) {
  const { data: status } = useStatus();
  const state = status?.linear.state ?? '';
  const connected = connection.kind !== 'none';
  return (
    <Panel
      id="connection"
      title="Connection"
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
    environment: 'by LINEAR_API_KEY in the environment',
    key: 'with an API key',
    oauth: 'by OAuth, as the app',
    none: '',
  };
  return (
    <div className="settings-form">
      <p>
        {connection.organization ? <strong>{connection.organization}</strong> : 'Linear'}, connected{' '}
        {how[connection.kind]}
        {connection.account ? ` of ${connection.account}` : ''}
        {connection.connectedBy ? `, by ${connection.connectedBy} ` : ''}
        {connection.connectedAt === null ? '.' : <Time at={connection.connectedAt} />}
      </p>
      <div className="integration-actions">
        <Button onClick={() => test.mutate(undefined)} busy={test.isPending}>
          Test the connection
        </Button>
        {connection.kind === 'environment' ? null : sure ? (
          <Button look="primary" busy={disconnect.isPending} onClick={() => disconnect.mutate(undefined)}>
            Yes, forget the key
          </Button>
        ) : (
          <Button look="quiet" onClick={() => setSure(true)}>
            Disconnect
          </Button>
        )}
      </div>
      {test.data ? (
        <p className="integration-good" role="status">
          <CircleCheck size={15} aria-hidden /> {test.data.organization} answered in {test.data.tookMs} ms, as{' '}
          {test.data.account}, with {counted(test.data.teams.length, 'team', 'teams')}:{' '}
          {test.data.teams.map((team) => team.key).join(', ')}.
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
      <p className="settings-lead">
        Until Linear is connected, tickets are written and shown here, and not sent. Nothing of the past is lost: what
        waits goes out then, within the budget of the day.
      </p>
      <Segments
        label="How"
        value={way}
        options={[
          { value: 'key', label: 'API key' },
          { value: 'oauth', label: 'OAuth app' },
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
        label="API key"
        type="password"
        autoComplete="off"
        placeholder="lin_api_…"
        required
        value={key}
        onChange={(event) => setKey(event.target.value)}
        hint="In Linear: Settings, Security & access, Personal API keys. It is tried at once, kept sealed, and never shown again."
      />
      {connect.error ? <ErrorNote error={connect.error} /> : null}
      <div>
        <Button look="primary" type="submit" busy={connect.isPending} disabled={key.trim() === ''}>
          Connect
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
        <span className="field-label">Callback address</span>
        <p className="integration-copy">
          <code>{connection.callbackUrl}</code>
          <CopyButton look="icon" text={connection.callbackUrl} label="Copy the callback address" />
        </p>
        <p className="field-hint">In Linear: Settings, API, OAuth applications. Make one with this callback address.</p>
      </div>
      <div className="settings-pair">
        <Field label="Client ID" required value={clientId} onChange={(event) => setClientId(event.target.value)} />
        <Field
          label="Client secret"
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
          Go to Linear
        </Button>
      </div>
    </form>
  );
}
