import { type FormEvent, useState } from 'react';
import { useChangeProject } from '../../api/changeProject.ts';
import type { Project } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Field } from '../../ui/Field.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';

export function SamplingForm({ project }: { project: Project }) {
  const { mutate, isPending, isSuccess, error } = useChangeProject(project.id);
  const [percent, setPercent] = useState(String(percentOf(project.sampling)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ sampling: Number(percent) / 100 });
  };
  return (
    <form className="settings-form" onSubmit={submit}>
      <p className="settings-lead">{t('settings.decidedOnceForEach')}</p>
      <div className="settings-pair">
        <Field
          label={t('settings.percentOfSessions')}
          type="number"
          min={0.01}
          max={100}
          step={0.01}
          required
          value={percent}
          onChange={(event) => setPercent(event.target.value)}
        />
      </div>
      <SaveRow
        changed={Number(percent) !== percentOf(project.sampling)}
        saving={isPending}
        saved={isSuccess}
        error={error}
      />
    </form>
  );
}

function percentOf(share: number): number {
  return Number((share * 100).toFixed(4));
}
