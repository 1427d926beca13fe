import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
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
      <p className="settings-lead">{t('settings.anIncidentBecomesOne')}</p>
      <div className="settings-pair">
        <Field
          label={t('settings.sessions')}
          type="number"
          min={1}
          max={10_000}
          required
          value={sessions}
          onChange={(event) => setSessions(event.target.value)}
        />
        <Field
          label={t('settings.withinHours')}
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
