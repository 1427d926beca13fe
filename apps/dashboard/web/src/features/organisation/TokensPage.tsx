import { type FormEvent, useState } from 'react';
import { type ApiToken, useCreateToken, useRevokeToken, useTokens } from '../../api/tokens.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Snippet } from '../../ui/Snippet.tsx';
import { Time } from '../../ui/Time.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { useOrganisation } from './useOrganisation.ts';

type Scope = ApiToken['scopes'][number];

const SCOPES: readonly { value: Scope; label: string }[] = [
  { value: 'read', label: 'Read: incidents, signals, sessions' },
  { value: 'triage', label: 'Triage: read, and change incidents' },
  { value: 'admin', label: 'Admin: triage, and settings, rules, keys, people' },
];
const LIVES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Until it is revoked' },
];

/** Secrets for programs. They are not write keys: those are public and stand in pages. */
export function TokensPage() {
  useTitle('API tokens');
  const organisation = useOrganisation();
  return organisation ? <Tokens organisation={organisation.id} /> : null;
}

function Tokens({ organisation }: { organisation: string }) {
  const { data: tokens, error, refetch } = useTokens(organisation);
  const [secret, setSecret] = useState<string>();
  return (
    <>
      {secret === undefined ? null : (
        <Panel id="secret" title="The new token">
          <div className="settings-form" role="status">
            <p>Copy it now: only a hash of it is kept, and it is not shown again.</p>
            <Snippet code={secret} label="API token" />
            <div>
              <Button onClick={() => setSecret(undefined)}>I have it</Button>
            </div>
          </div>
        </Panel>
      )}
      <Panel id="tokens" title="API tokens" flush>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {tokens === undefined ? (
          error ? null : (
            <Skeleton lines={3} label="Loading the tokens" />
          )
        ) : tokens.length === 0 ? (
          <p className="listed-none">
            No program has access. A token lets a script or your CI read incidents over the API.
          </p>
        ) : (
          <ul className="listed" aria-label="API tokens">
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} organisation={organisation} />
            ))}
          </ul>
        )}
      </Panel>
      <CreateToken organisation={organisation} onSecret={setSecret} />
    </>
  );
}

function TokenRow({ token, organisation }: { token: ApiToken; organisation: string }) {
  const { mutate, isPending, error } = useRevokeToken(organisation);
  const expired = token.expiresAt !== null && token.expiresAt < Date.now();
  return (
    <li>
      <div className="listed-main">
        <strong>{token.name}</strong>
        {token.scopes.map((scope) => (
          <Badge key={scope}>{scope}</Badge>
        ))}
        {expired ? <Badge tone="high">Expired</Badge> : null}
        <span className="listed-sub">
          made <Time at={token.createdAt} />
          {token.createdBy === null ? ' on the command line or at the first start' : ` by ${token.createdBy}`},{' '}
          {token.lastUsedAt === null ? (
            'never used'
          ) : (
            <>
              last used <Time at={token.lastUsedAt} />
            </>
          )}
        </span>
      </div>
      <div className="listed-tools">
        <ConfirmButton
          label="Revoke"
          aria={`Revoke ${token.name}`}
          confirm="Revoke at once"
          busy={isPending}
          onConfirm={() => mutate(token.id)}
        />
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}

function CreateToken({ organisation, onSecret }: { organisation: string; onSecret: (secret: string) => void }) {
  const { mutate, isPending, error } = useCreateToken(organisation);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('read');
  const [days, setDays] = useState('90');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    mutate(
      { name: name.trim(), scopes: [scope], ...(days === '' ? {} : { expiresInDays: Number(days) }) },
      {
        onSuccess: (made) => {
          setName('');
          onSecret(made.secret);
        },
      },
    );
  };
  return (
    <Panel id="create-token" title="Make a token">
      <form className="settings-form" onSubmit={submit}>
        <Field
          label="What it is for"
          placeholder="Nightly report"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint="Stands in the activity of what it changes."
        />
        <div className="invite">
          <SelectField
            label="It may"
            value={scope}
            options={SCOPES}
            onChange={(chosen) => setScope(SCOPES.find(({ value }) => value === chosen)?.value ?? 'read')}
          />
          <SelectField label="Valid for" value={days} options={LIVES} onChange={setDays} />
        </div>
        {error ? <ErrorNote error={error} /> : null}
        <div>
          <Button look="primary" type="submit" busy={isPending} disabled={name.trim() === ''}>
            Make a token
          </Button>
        </div>
      </form>
    </Panel>
  );
}
