import { type FormEvent, useState } from 'react';
import type { Project } from '../../api/projects.ts';
import { useChangeKey, useCreateKey, useRevokeKey, useWriteKeys, type WriteKey } from '../../api/writeKeys.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { wordsOf } from './wordsOf.ts';

/** Public keys, and how to change them without a gap: make the new one, move the pages, revoke the old one. */
export function KeysPanel({ project }: { project: Project }) {
  const { data: keys, error, refetch } = useWriteKeys(project.id);
  const admin = project.role === 'admin' || project.role === 'owner';
  const valid = keys?.filter((key) => key.revokedAt === null).length ?? 0;
  return (
    <Panel id="keys" title={t('settings.writeKeys')} flush>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {keys === undefined ? (
        error ? null : (
          <Skeleton lines={3} label={t('settings.loadingTheKeys')} />
        )
      ) : keys.length === 0 ? (
        <p className="listed-none">{t('settings.noKeyNoPage')}</p>
      ) : (
        <ul className="listed" aria-label={t('settings.writeKeys')}>
          {keys.map((key) => (
            <KeyRow key={key.key} writeKey={key} project={project.id} admin={admin} last={valid === 1} />
          ))}
        </ul>
      )}
      <p className="listed-none field-hint">{t('settings.aWriteKeyIs')}</p>
      {admin ? <CreateKey project={project.id} /> : null}
    </Panel>
  );
}

function KeyRow(props: { writeKey: WriteKey; project: string; admin: boolean; last: boolean }) {
  const { key, name, allowedOrigins, createdAt, createdBy, revokedAt } = props.writeKey;
  const { mutate, isPending, error } = useRevokeKey(props.project);
  return (
    <li>
      <div className="listed-main">
        {revokedAt === null ? (
          <Badge tone="ok">{t('settings.valid')}</Badge>
        ) : (
          <Badge tone="high">{t('settings.revoked')}</Badge>
        )}
        <code>{key}</code>
        {name === null ? null : <span>{name}</span>}
        {allowedOrigins.length === 0 ? null : (
          <span className="listed-sub">{t('settings.acceptsOnly', { origins: allowedOrigins.join(', ') })}</span>
        )}
        <span className="listed-sub">
          {t.rich('settings.made', {
            time: () => <Time at={createdAt} />,
            by: createdBy === null ? '' : t('settings.keyMadeBy', { createdBy }),
          })}
          {revokedAt === null ? null : t.rich('settings.revoked2', { time: () => <Time at={revokedAt} /> })}
        </span>
      </div>
      {revokedAt === null ? (
        <div className="listed-tools">
          <CopyButton look="icon" text={key} label={t('settings.copy', { key })} />
          {props.admin ? (
            <ConfirmButton
              label={t('settings.revoke')}
              aria={t('settings.revoke2', { key })}
              confirm={props.last ? t('settings.revokeTheLastOne') : t('settings.revokePagesThatUse')}
              busy={isPending}
              onConfirm={() => mutate(key)}
            />
          ) : null}
        </div>
      ) : null}
      {revokedAt === null && props.admin ? <KeyOrigins writeKey={props.writeKey} project={props.project} /> : null}
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}

function KeyOrigins({ writeKey: { key, allowedOrigins }, project }: { writeKey: WriteKey; project: string }) {
  const { mutate, isPending, error } = useChangeKey(project);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (typed === undefined)
    return (
      <Button
        look="quiet"
        aria-label={t('settings.changeOriginsOf', { key })}
        onClick={() => setTyped(allowedOrigins.join(' '))}
      >
        {t('settings.changeOrigins')}
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate({ key, allowedOrigins: wordsOf(typed) }, { onSuccess: () => setTyped(undefined) });
  };
  return (
    <form className="listed-form" onSubmit={submit}>
      <Field
        label={t('settings.originsOf', { key })}
        placeholder="https://shop.example"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        hint={t('settings.itsOriginsHint')}
      />
      <Button type="submit" busy={isPending}>
        {t('settings.saveOrigins')}
      </Button>
      {error ? <ErrorNote error={error} /> : null}
    </form>
  );
}

function CreateKey({ project }: { project: string }) {
  const { mutate, isPending, error } = useCreateKey(project);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <form className="listed-form" onSubmit={submit}>
      <Field
        label={t('settings.whatTheNewKey')}
        placeholder={t('settings.optionalSuchAsAutumn')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" busy={isPending}>
        {t('settings.makeAKey')}
      </Button>
      {error ? <ErrorNote error={error} /> : null}
    </form>
  );
}
