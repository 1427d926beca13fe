import { type FormEvent, useState } from 'react';
import { type LinearConnection, useMakeWebhook, useSetWebhookSecret } from '../../api/linear.ts';
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
      title="What Linear tells Wince"
      aside={webhookSecrets > 0 ? <Badge tone="ok">Webhook is set up</Badge> : <Badge>Once an hour</Badge>}
    >
      <div className="settings-form">
        <p className="settings-lead">
          A completed ticket resolves its incident. With a webhook that happens at once; without one, Wince looks once
          an hour.
        </p>
        <div className="field">
          <span className="field-label">Address for the webhook</span>
          <p className="integration-copy">
            <code>{connection.webhookUrl}</code>
            <CopyButton look="icon" text={connection.webhookUrl} label="Copy the webhook address" />
          </p>
          <p className="field-hint">Linear must be able to reach it over https.</p>
        </div>
        <div className="integration-actions">
          <Button busy={make.isPending} onClick={() => make.mutate(undefined)}>
            {webhookSecrets > 0 ? 'Make another webhook in Linear' : 'Make the webhook in Linear'}
          </Button>
          <span className="field-hint">
            Needs the key of a workspace admin. Or make it by hand, for issues, and paste its secret:
          </span>
        </div>
        <form className="origins-add" onSubmit={submit}>
          <Field
            label="Signing secret"
            type="password"
            autoComplete="off"
            placeholder="lin_wh_…"
            value={secret}
            onChange={(event) => setSecret(event.target.value)}
            hint={
              webhookSecrets > 1
                ? 'Two secrets are valid: the older one ends within a day.'
                : 'A new secret leaves the one before valid for a day.'
            }
          />
          <Button type="submit" busy={keep.isPending} disabled={secret.trim() === ''}>
            Keep
          </Button>
        </form>
        {make.error || keep.error ? <ErrorNote error={make.error ?? keep.error} /> : null}
        <p className="field-hint">
          Last webhook: {lastWebhookAt === null ? 'none yet' : <Time at={lastWebhookAt} />}. Last look at all tickets:{' '}
          {lastReconciledAt === null ? 'none yet' : <Time at={lastReconciledAt} />}.
        </p>
      </div>
    </Panel>
  );
}
