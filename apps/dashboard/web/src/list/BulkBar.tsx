import { AlarmClock, Check, CheckCheck, Copy, EyeOff, RotateCcw, UserRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../format/count.ts';
import type { TriageStep } from '../triage/useTriage.tsx';
import { Button } from '../ui/Button.tsx';
import './bulkBar.css';

const STEPS: readonly { step: TriageStep; label: string; key?: string; icon: ReactNode }[] = [
  { step: 'accept', label: 'Accept', key: '1', icon: <Check size={14} aria-hidden /> },
  { step: 'duplicate', label: 'Duplicate of…', key: '2', icon: <Copy size={14} aria-hidden /> },
  { step: 'decline', label: 'Decline', key: '3', icon: <EyeOff size={14} aria-hidden /> },
  { step: 'snooze', label: 'Snooze', key: 'H', icon: <AlarmClock size={14} aria-hidden /> },
  { step: 'resolve', label: 'Resolve', key: 'E', icon: <CheckCheck size={14} aria-hidden /> },
  { step: 'assign', label: 'Assign', key: 'A', icon: <UserRound size={14} aria-hidden /> },
  { step: 'reopen', label: 'Reopen', icon: <RotateCcw size={14} aria-hidden /> },
];

/** What can be done with the chosen rows, and with all that match. */
export function BulkBar(props: {
  count: number;
  total: number;
  all: boolean;
  onStep: (step: TriageStep) => void;
  onSelectAll: () => void;
  onClear: () => void;
}) {
  const { count, total, all } = props;
  return (
    <section className="bulk" aria-label="Decide about the selection">
      <p className="bulk-count" role="status">
        {all && count === total ? `All ${counted(count, 'incident', 'incidents')} selected` : `${count} selected`}
      </p>
      {!all && count < total ? (
        <Button look="quiet" onClick={props.onSelectAll}>
          Select all {total} that match
        </Button>
      ) : null}
      <span className="bulk-steps">
        {STEPS.map(({ step, label, key, icon }) => (
          <Button key={step} onClick={() => props.onStep(step)} title={key ? `${label} (${key})` : label}>
            {icon}
            {label}
          </Button>
        ))}
      </span>
      <Button look="icon" aria-label="Clear the selection" title="Clear the selection (Esc)" onClick={props.onClear}>
        <X size={16} aria-hidden />
      </Button>
    </section>
  );
}
