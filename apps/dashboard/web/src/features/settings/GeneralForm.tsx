import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';

export function GeneralForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [name, setName] = useState(project.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ name: name.trim() }, { onSuccess: (changed) => setName(changed.name) });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <Field
        label={t('settings.projectName')}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        hint={t.rich('settings.inAddressesAndThe', { slug: project.slug, code: (words) => <code>{words}</code> })}
      />
      <SaveRow changed={name.trim() !== project.name} saving={isPending} saved={isSuccess} error={error} />
    </form>
  );
}
