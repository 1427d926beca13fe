import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';

export function RetentionForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [eventDays, setEventDays] = useState(String(project.eventDays));
  const [signalDays, setSignalDays] = useState(String(project.signalDays));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ eventDays: Number(eventDays), signalDays: Number(signalDays) });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <p className="settings-lead">{t('settings.olderRowsAreDeleted')}</p>
      <div className="settings-pair">
        <Field
          label={t('settings.daysOfEvents')}
          type="number"
          min={1}
          max={30}
          required
          value={eventDays}
          onChange={(event) => setEventDays(event.target.value)}
          hint={t('settings.sessionPagesAndBacktests')}
        />
        <Field
          label={t('settings.daysOfSignals')}
          type="number"
          min={1}
          max={396}
          required
          value={signalDays}
          onChange={(event) => setSignalDays(event.target.value)}
          hint={t('settings.theEvidenceOfIncidents')}
        />
      </div>
      <SaveRow
        changed={Number(eventDays) !== project.eventDays || Number(signalDays) !== project.signalDays}
        saving={isPending}
        saved={isSuccess}
        error={error}
      />
    </form>
  );
}
