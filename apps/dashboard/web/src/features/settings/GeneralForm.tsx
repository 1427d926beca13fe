import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
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
        label="Project name"
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        hint={
          <>
            In addresses and the API it stays <code>{project.slug}</code>.
          </>
        }
      />
      <SaveRow changed={name.trim() !== project.name} saving={isPending} saved={isSuccess} error={error} />
    </form>
  );
}
