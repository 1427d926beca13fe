import { useState } from 'react';
import { useReleases } from '../api/triage.ts';
import { t } from '../messages/t.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { OptionList } from './OptionList.tsx';
import { nameOf } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

type Choice = 'now' | 'this-release' | 'next-release';

export function ResolveDialog({ project, target, onClose, onDecide }: TriageDialogProps) {
  const { data } = useReleases(project, true);
  const [choice, setChoice] = useState<Choice>('now');
  const current = data?.current ?? null;
  const missing = t('triage.noEventHasNamed');
  return (
    <DecisionDialog
      title={t('triage.resolveTarget', { name: nameOf(target) })}
      submit={t('triage.resolve')}
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'resolve', ...(choice === 'now' ? {} : { in: choice }) })}
    >
      <OptionList
        label={t('triage.sinceWhenItIs')}
        value={choice}
        options={[
          { value: 'now', label: t('triage.itIsFixedNow'), hint: t('triage.anyEventAfterThis') },
          {
            value: 'this-release',
            label: current === null ? t('triage.fixedInThisRelease') : t('triage.fixedInThisRelease2', { current }),
            hint: current === null ? missing : t('triage.onlyEventsOfIt'),
            disabled: current === null,
          },
          {
            value: 'next-release',
            label: t('triage.fixedInTheNext'),
            hint: current === null ? missing : t('triage.onlyEventsOfWhat', { current }),
            disabled: current === null,
          },
        ]}
        onChange={setChoice}
      />
    </DecisionDialog>
  );
}
