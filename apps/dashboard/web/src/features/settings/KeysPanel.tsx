import { type FormEvent, useState } from 'react';
import type { Project } from '../../api/projects.ts';
import { useCreateKey, useRevokeKey, useWriteKeys, type WriteKey } from '../../api/writeKeys.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';

/** Public keys, and how to change them without a gap: make the new one, move the pages, revoke the old one. */
export function KeysPanel({ project }: { project: Project }) {
  const { data: keys, error, refetch } = useWriteKeys(project.id);
  const admin = project.role === 'admin' || project.role === 'owner';
  const valid = keys?.filter((key) => key.revokedAt === null).length ?? 0;
  return (
    <Panel id="keys" title="Write keys" flush>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {keys === undefined ? (
        error ? null : (
          <Skeleton lines={3} label="Loading the keys" />
        )
      ) : keys.length === 0 ? (
        <p className="listed-none">No key: no page can send events to this project.</p>
      ) : (
        <ul className="listed" aria-label="Write keys">
          {keys.map((key) => (
            <KeyRow key={key.key} writeKey={key} project={project.id} admin={admin} last={valid === 1} />
          ))}
        </ul>
      )}
      <p className="listed-none field-hint">
        A write key is public: it stands in your pages and may only write. To rotate, make a new key, move your pages to
        it, then revoke the old one. Until then both are valid. Who may use a key is decided by the allowed origins.
      </p>
      {admin ? <CreateKey project={project.id} /> : null}
    </Panel>
  );
}

function KeyRow(props: { writeKey: WriteKey; project: string; admin: boolean; last: boolean }) {
  const { key, name, createdAt, createdBy, revokedAt } = props.writeKey;
  const { mutate, isPending, error } = useRevokeKey(props.project);
  return (
    <li>
      <div className="listed-main">
        {revokedAt === null ? <Badge tone="ok">Valid</Badge> : <Badge tone="high">Revoked</Badge>}
        <code>{key}</code>
        {name === null ? null : <span>{name}</span>}
        <span className="listed-sub">
          made <Time at={createdAt} />
          {createdBy === null ? '' : ` by ${createdBy}`}
          {revokedAt === null ? null : (
            <>
              , revoked <Time at={revokedAt} />
            </>
          )}
        </span>
      </div>
      {revokedAt === null ? (
        <div className="listed-tools">
          <CopyButton look="icon" text={key} label={`Copy ${key}`} />
          {props.admin ? (
            <ConfirmButton
              label="Revoke"
              aria={`Revoke ${key}`}
              confirm={props.last ? 'Revoke the last one: nothing gets in' : 'Revoke: pages that use it go silent'}
              busy={isPending}
              onConfirm={() => mutate(key)}
            />
          ) : null}
        </div>
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
    </li>
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
        label="What the new key is for"
        placeholder="Optional, such as Autumn rotation"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" busy={isPending}>
        Make a key
      </Button>
      {error ? <ErrorNote error={error} /> : null}
    </form>
  );
}
