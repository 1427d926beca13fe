import { type FormEvent, useState } from 'react';
import { type Staff, useAddStaff, useRemoveStaff, useStaff } from '../../api/staff.ts';
import { t } from '../../messages/t.ts';
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
  { value: 'host', label: t('settings.aHost') },
  { value: 'person', label: t('settings.aPerson') },
];
const HINTS: Record<Kind, string> = {
  host: t('settings.ofPreviewsAndDevelopers'),
  person: t('settings.whatYourAppCalls'),
};

/** Whose visits say nothing about the project's users: stored, and never judged. */
export function StaffForm({ project }: { project: string }) {
  const { data: staff, error, refetch } = useStaff(project);
  return (
    <div className="settings-form">
      <p className="settings-lead">{t('settings.theirVisitsAreStored')}</p>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {staff === undefined ? (
        error ? null : (
          <Skeleton lines={2} label={t('settings.loadingWhoIsLeft')} />
        )
      ) : staff.length === 0 ? (
        <p className="listed-none">{t('settings.nobodyIsLeftOut')}</p>
      ) : (
        <ul className="listed" aria-label={t('settings.whoIsLeftOut')}>
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
          {entry.note === '' ? null : <code>{entry.value}</code>}{' '}
          {t.rich('settings.since', { time: () => <Time at={entry.createdAt} /> })}
        </span>
      </div>
      <div className="listed-tools">
        <ConfirmButton
          label={t('settings.remove2')}
          aria={t('settings.remove3', { name })}
          confirm={t('settings.judgeTheirVisitsAgain')}
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
        label={t('settings.leaveOut')}
        value={kind}
        options={KINDS}
        onChange={(chosen) => setKind(chosen === 'person' ? 'person' : 'host')}
      />
      <Field
        label={kind === 'host' ? t('settings.host') : t('settings.idOfThePerson')}
        placeholder={kind === 'host' ? '*.preview.example' : 'jane@shop.example'}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        hint={HINTS[kind]}
      />
      <Field
        label={t('settings.nameForIt')}
        maxLength={100}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      {error ? <ErrorNote error={error} /> : null}
      <div>
        <Button type="submit" busy={isPending} disabled={value.trim() === ''}>
          {t('settings.leaveOut')}
        </Button>
      </div>
    </form>
  );
}
