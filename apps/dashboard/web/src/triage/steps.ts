import { t } from '../messages/t.ts';
import type { Action } from '../ui/actions.ts';
import type { TriageStep } from './useTriage.tsx';

export const STEP_NAMES: readonly { step: TriageStep; label: string; key?: string }[] = [
  { step: 'accept', label: t('triage.accept'), key: '1' },
  { step: 'duplicate', label: t('triage.duplicateOf'), key: '2' },
  { step: 'decline', label: t('triage.decline'), key: '3' },
  { step: 'snooze', label: t('triage.snooze'), key: 'H' },
  { step: 'resolve', label: t('triage.resolve'), key: 'E' },
  { step: 'assign', label: t('triage.assign'), key: 'A' },
  { step: 'reopen', label: t('triage.reopen') },
];

/** The decisions for the palette, about `what`. */
export function stepActions(what: string, onStep: (step: TriageStep) => void, onUndo: () => void): Action[] {
  return [
    ...STEP_NAMES.map(({ step, label, key }) => ({
      label: `${label}: ${what}`,
      ...(key === undefined ? {} : { key }),
      run: () => onStep(step),
    })),
    { label: t('triage.undoTheLastDecision'), key: 'Z', run: onUndo },
  ];
}
