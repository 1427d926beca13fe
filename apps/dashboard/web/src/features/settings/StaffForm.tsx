import { type FormEvent, useState } from 'react';
import { type Staff, useAddStaff, useRemoveStaff, useStaff } from '../../api/staff.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';

type Kind = Staff['kind'];

const KINDS: readonly { value: Kind; label: string }[] = [
  { value: 'host', label: 'A host' },
  { value: 'person', label: 'A person' },
];
const HINTS: Record<Kind, string> = {
  host: 'Of previews and developers’ machines: localhost, or *.preview.example for everything below.',
  person: 'What your app calls identify with. Only a hash of it is kept: a name below tells who it is.',
};

/** Whose visits say nothing about the project's users: stored, and never judged. */
export function StaffForm({ project }: { project: string }) {
  const { data: staff, error, refetch } = useStaff(project);
  return (
    <div className="settings-form">
      <p className="settings-lead">Their visits are stored and never judged, so that testing makes no incidents.</p>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {staff === undefined ? (
        error ? null : (
          <Skeleton lines={2} label="Loading who is left out" />
        )
      ) : staff.length === 0 ? (
        <p className="listed-none">Nobody is left out yet.</p>
      ) : (
        <ul className="listed" aria-label="Who is left out">
          {staff.map((entry) => (
            <StaffRow key={entry.id} entry={entry} project={project} />
          ))}
        </ul>
      )}
      <AddStaff project={project} />
    </div>
  );
}

function StaffRow({ entry, project }: { entry: Staff; project: string }) {
  const { mutate, isPending, error } = useRemoveStaff(project);
  const name = entry.note === '' ? entry.value : entry.note;
  return (
    <li>
      <div className="listed-main">
        <strong>{name}</strong>
        <Badge>{entry.kind}</Badge>
        <span className="listed-sub">
          {entry.note === '' ? null : <code>{entry.value}</code>} since <Time at={entry.createdAt} />
        </span>
      </div>
      <div className="listed-tools">
        <ConfirmButton
          label="Remove"
          aria={`Remove ${name}`}
          confirm="Judge their visits again"
          busy={isPending}
          onConfirm={() => mutate(entry.id)}
        />
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </li>
  );
}

function AddStaff({ project }: { project: string }) {
  const { mutate, isPending, error } = useAddStaff(project);
  const [kind, setKind] = useState<Kind>('host');
  const [value, setValue] = useState('');
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending || value.trim() === '') return;
    const onSuccess = () => {
      setValue('');
      setNote('');
    };
    mutate(kind === 'host' ? { kind, host: value, note } : { kind, user: value, note }, { onSuccess });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <SelectField
        label="Leave out"
        value={kind}
        options={KINDS}
        onChange={(chosen) => setKind(chosen === 'person' ? 'person' : 'host')}
      />
      <Field
        label={kind === 'host' ? 'Host' : 'Id of the person'}
        placeholder={kind === 'host' ? '*.preview.example' : 'jane@shop.example'}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        hint={HINTS[kind]}
      />
      <Field label="Name for it" maxLength={100} value={note} onChange={(event) => setNote(event.target.value)} />
      {error ? <ErrorNote error={error} /> : null}
      <div>
        <Button type="submit" busy={isPending} disabled={value.trim() === ''}>
          Leave out
        </Button>
      </div>
    </form>
  );
}
