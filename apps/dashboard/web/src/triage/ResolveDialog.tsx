import { useState } from 'react';
import { useReleases } from '../api/triage.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { OptionList } from './OptionList.tsx';
import { nameOf } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

type Choice = 'now' | 'this-release' | 'next-release';

export function ResolveDialog({ project, target, onClose, onDecide }: TriageDialogProps) {
  const { data } = useReleases(project, true);
  const [choice, setChoice] = useState<Choice>('now');
  const current = data?.current ?? null;
  const missing = 'No event has named a release. Set `release` when you start the SDK.';
  return (
    <DecisionDialog
      title={`Resolve ${nameOf(target)}`}
      submit="Resolve"
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'resolve', ...(choice === 'now' ? {} : { in: choice }) })}
    >
      <OptionList
        label="Since when it is fixed"
        value={choice}
        options={[
          { value: 'now', label: 'It is fixed now', hint: 'Any event after this moment brings it back.' },
          {
            value: 'this-release',
            label: current === null ? 'Fixed in this release' : `Fixed in this release, ${current}`,
            hint: current === null ? missing : 'Only events of it and of later releases bring it back.',
            disabled: current === null,
          },
          {
            value: 'next-release',
            label: 'Fixed in the next release',
            hint: current === null ? missing : `Only events of what comes after ${current} bring it back.`,
            disabled: current === null,
          },
        ]}
        onChange={setChoice}
      />
    </DecisionDialog>
  );
}
