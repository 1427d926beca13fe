import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { assigneesQuery } from '../api/triage.ts';
import { t } from '../messages/t.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { OptionList } from './OptionList.tsx';
import { nameOf, onlyOne } from './target.ts';
import type { TriageDialogProps } from './useTriage.tsx';

const NOBODY = 'nobody';

export function AssignDialog({ project, target, onClose, onDecide }: TriageDialogProps) {
  const { data: people } = useQuery(assigneesQuery(project));
  const [chosen, setChosen] = useState<string>();
  const now = onlyOne(target)?.assignee?.id;
  const list = useRef<HTMLDivElement>(null);
  const loaded = people !== undefined;
  useEffect(() => {
    // The dialog opened before there was anything to choose from.
    if (loaded) list.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, [loaded]);
  const value = chosen ?? now ?? people?.find(({ me }) => me)?.id ?? NOBODY;
  return (
    <DecisionDialog
      title={t('triage.assignTarget', { name: nameOf(target) })}
      submit={t('triage.assign')}
      disabled={people === undefined}
      onClose={onClose}
      onSubmit={() => onDecide({ type: 'assign', to: value === NOBODY ? null : value })}
    >
      {people ? (
        <div ref={list}>
          <OptionList
            label={t('triage.toWhom')}
            value={value}
            options={[
              ...[...people]
                .sort((a, b) => Number(b.me) - Number(a.me))
                .map(({ id, name, me }) => ({ value: id, label: me ? t('triage.you', { name }) : name })),
              { value: NOBODY, label: t('triage.nobody') },
            ]}
            onChange={setChosen}
          />
        </div>
      ) : (
        <Skeleton lines={3} label={t('triage.loadingPeople')} />
      )}
    </DecisionDialog>
  );
}
