import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
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
        Wince records no video. If another tool of yours does, give it <code>wince.sessionId</code> as a property, and
        each session page links there.
      </p>
      <Field
        label="Address of a session there"
        placeholder="https://replay.example/search?wince={session}"
        inputMode="url"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={500}
        value={link}
        onChange={(event) => setLink(event.target.value)}
        hint={
          <>
            https, with <code>{'{session}'}</code> where the id goes. Empty: no link.
          </>
        }
      />
      <SaveRow changed={typed !== project.replayLink} saving={isPending} saved={isSuccess} error={error} />
    </form>
  );
}
