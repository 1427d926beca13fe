import { AlarmClock, Check, CheckCheck, Copy, EyeOff, RotateCcw, UserRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../messages/t.ts';
import { STEP_NAMES } from '../triage/steps.ts';
import type { TriageStep } from '../triage/useTriage.tsx';
import { Button } from '../ui/Button.tsx';
import './bulkBar.css';

const ICONS: Readonly<Record<TriageStep, ReactNode>> = {
  accept: <Check size={14} aria-hidden />,
  duplicate: <Copy size={14} aria-hidden />,
  decline: <EyeOff size={14} aria-hidden />,
  snooze: <AlarmClock size={14} aria-hidden />,
  resolve: <CheckCheck size={14} aria-hidden />,
  assign: <UserRound size={14} aria-hidden />,
  reopen: <RotateCcw size={14} aria-hidden />,
};

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
    <section className="bulk" aria-label={t('list.decideAboutTheSelection')}>
      <p className="bulk-count" role="status">
        {all && count === total ? t('list.allIncidentsSelected', { count }) : t('list.selected', { count })}
      </p>
      {!all && count < total ? (
        <Button look="quiet" onClick={props.onSelectAll}>
          {t('list.selectAllThatMatch', { total })}
        </Button>
      ) : null}
      <span className="bulk-steps">
        {STEP_NAMES.map(({ step, label, key }) => (
          <Button key={step} onClick={() => props.onStep(step)} title={key ? `${label} (${key})` : label}>
            {ICONS[step]}
            {label}
          </Button>
        ))}
      </span>
      <Button
        look="icon"
        aria-label={t('list.clearTheSelection')}
        title={t('list.clearTheSelectionEsc')}
        onClick={props.onClear}
      >
        <X size={16} aria-hidden />
      </Button>
    </section>
  );
}
