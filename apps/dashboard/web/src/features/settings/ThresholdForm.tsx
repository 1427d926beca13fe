import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { Field } from '../../ui/Field.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';

export function ThresholdForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [sessions, setSessions] = useState(String(project.ticketMinSessions));
  const [hours, setHours] = useState(String(project.ticketWindowHours));
  const changed = Number(sessions) !== project.ticketMinSessions || Number(hours) !== project.ticketWindowHours;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ ticketMinSessions: Number(sessions), ticketWindowHours: Number(hours) });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <p className="settings-lead">
        An incident becomes one ticket when this many different sessions were hit within this time. Fewer stay in the
        inbox.
      </p>
      <div className="settings-pair">
        <Field
          label="Sessions"
          type="number"
          min={1}
          max={10_000}
          required
          value={sessions}
          onChange={(event) => setSessions(event.target.value)}
        />
        <Field
          label="Within hours"
          type="number"
          min={1}
          max={720}
          required
          value={hours}
          onChange={(event) => setHours(event.target.value)}
        />
      </div>
      <SaveRow changed={changed} saving={isPending} saved={isSuccess} error={error} />
    </form>
  );
}
