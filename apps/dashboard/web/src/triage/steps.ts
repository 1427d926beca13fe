import type { Action } from '../ui/actions.ts';
import type { TriageStep } from './useTriage.tsx';

export const STEP_NAMES: readonly { step: TriageStep; label: string; key?: string }[] = [
  { step: 'accept', label: 'Accept', key: '1' },
  { step: 'duplicate', label: 'Duplicate of…', key: '2' },
  { step: 'decline', label: 'Decline', key: '3' },
  { step: 'snooze', label: 'Snooze', key: 'H' },
  { step: 'resolve', label: 'Resolve', key: 'E' },
  { step: 'assign', label: 'Assign', key: 'A' },
  { step: 'reopen', label: 'Reopen' },
];

/** The decisions for the palette, about `what`. */
export function stepActions(what: string, onStep: (step: TriageStep) => void, onUndo: () => void): Action[] {
  return [
    ...STEP_NAMES.map(({ step, label, key }) => ({
      label: `${label}: ${what}`,
      ...(key === undefined ? {} : { key }),
      run: () => onStep(step),
    })),
    { label: 'Undo the last decision', key: 'Z', run: onUndo },
  ];
}
