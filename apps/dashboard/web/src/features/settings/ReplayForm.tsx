import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';

export function ReplayForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [link, setLink] = useState(project.replayLink ?? '');
  const typed = link.trim() === '' ? null : link.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ replayLink: typed }, { onSuccess: (changed) => setLink(changed.replayLink ?? '') });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <p className="settings-lead">
        {t.rich('settings.winceRecordsNoVideo', { code: (words) => <code>{words}</code> })}
      </p>
      <Field
        label={t('settings.addressOfASession')}
        placeholder="https://replay.example/search?wince={session}"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={500}
        value={link}
        onChange={(event) => setLink(event.target.value)}
        hint={t.rich('settings.httpsWithWhereThe', { code: (words) => <code>{words}</code> })}
      />
      <SaveRow changed={typed !== project.replayLink} saving={isPending} saved={isSuccess} error={error} />
    </form>
  );
}
