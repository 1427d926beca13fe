import { type FormEvent, useState } from 'react';
import { type ApiToken, useCreateToken, useRevokeToken, useTokens } from '../../api/tokens.ts';
import { t } from '../../messages/t.ts';
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
  { value: 'read', label: t('organisation.readIncidentsSignalsSessions') },
  { value: 'triage', label: t('organisation.triageReadAndChange') },
  { value: 'admin', label: t('organisation.adminTriageAndSettings') },
];
const LIVES = [
  { value: '30', label: t('organisation.n30Days') },
  { value: '90', label: t('organisation.n90Days') },
  { value: '365', label: t('organisation.aYear') },
  { value: '', label: t('organisation.untilItIsRevoked') },
];

/** Secrets for programs. They are not write keys: those are public and stand in pages. */
export function TokensPage() {
  useTitle(t('organisation.apiTokens'));
  const organisation = useOrganisation();
  return organisation ? <Tokens organisation={organisation.id} /> : null;
}

function Tokens({ organisation }: { organisation: string }) {
  const { data: tokens, error, refetch } = useTokens(organisation);
  const [secret, setSecret] = useState<string>();
  return (
    <>
      {secret === undefined ? null : (
        <Panel id="secret" title={t('organisation.theNewToken')}>
          <div className="settings-form" role="status">
            <p>{t('organisation.copyItNowOnly')}</p>
            <Snippet code={secret} label={t('organisation.apiToken')} />
            <div>
              <Button onClick={() => setSecret(undefined)}>{t('organisation.iHaveIt')}</Button>
            </div>
          </div>
        </Panel>
      )}
      <Panel id="tokens" title={t('organisation.apiTokens')} flush>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
        {tokens === undefined ? (
          error ? null : (
            <Skeleton lines={3} label={t('organisation.loadingTheTokens')} />
          )
        ) : tokens.length === 0 ? (
          <p className="listed-none">{t('organisation.noProgramHasAccess')}</p>
        ) : (
          <ul className="listed" aria-label={t('organisation.apiTokens')}>
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
  const { lastUsedAt } = token;
  const expired = token.expiresAt !== null && token.expiresAt < Date.now();
  return (
    <li>
      <div className="listed-main">
        <strong>{token.name}</strong>
        {token.scopes.map((scope) => (
          <Badge key={scope}>{scope}</Badge>
        ))}
        {expired ? <Badge tone="high">{t('organisation.expired')}</Badge> : null}
        <span className="listed-sub">
          {t.rich('organisation.made', {
            time: () => <Time at={token.createdAt} />,
            onTheCommandLine:
              token.createdBy === null
                ? t('organisation.onTheCommandLine')
                : t('organisation.madeBy', { createdBy: token.createdBy }),
          })}{' '}
          {lastUsedAt === null
            ? t('organisation.neverUsed')
            : t.rich('organisation.lastUsed', { time: () => <Time at={lastUsedAt} /> })}
        </span>
      </div>
      <div className="listed-tools">
        <ConfirmButton
          label={t('organisation.revoke')}
          aria={t('organisation.revoke2', { name: token.name })}
          confirm={t('organisation.revokeAtOnce')}
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
    <Panel id="create-token" title={t('organisation.makeAToken')}>
      <form className="settings-form" onSubmit={submit}>
        <Field
          label={t('organisation.whatItIsFor')}
          placeholder={t('organisation.nightlyReport')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint={t('organisation.standsInTheActivity')}
        />
        <div className="invite">
          <SelectField
            label={t('organisation.itMay')}
            value={scope}
            options={SCOPES}
            onChange={(chosen) => setScope(SCOPES.find(({ value }) => value === chosen)?.value ?? 'read')}
          />
          <SelectField label={t('organisation.validFor')} value={days} options={LIVES} onChange={setDays} />
        </div>
        {error ? <ErrorNote error={error} /> : null}
        <div>
          <Button look="primary" type="submit" busy={isPending} disabled={name.trim() === ''}>
            {t('organisation.makeAToken')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
