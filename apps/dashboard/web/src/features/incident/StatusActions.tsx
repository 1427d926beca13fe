import { AlarmClock, Check, CheckCheck, Copy, EyeOff, RotateCcw, UserRound } from 'lucide-react';
import type { IncidentDetail } from '../../api/incident.ts';
import type { TriageStep } from '../../triage/useTriage.tsx';
import { Button } from '../../ui/Button.tsx';

/** What can be decided about it; each has a key, and all can be taken back with Z. */
export function StatusActions(props: { incident: IncidentDetail; busy: boolean; onStep: (step: TriageStep) => void }) {
  const { incident, busy, onStep } = props;
  const unresolved = incident.status === 'new' || incident.status === 'open';
  return (
    <div className="incident-actions">
      {unresolved && incident.verdict !== 'accepted' ? (
        <Button look="primary" busy={busy} onClick={() => onStep('accept')} title="It is a problem: make a ticket (1)">
          <Check size={14} aria-hidden />
          Accept
        </Button>
      ) : null}
      {unresolved ? (
        <>
          <Button
            look={incident.verdict === 'accepted' ? 'primary' : 'plain'}
            busy={busy}
            onClick={() => onStep('resolve')}
            title="It is fixed (E)"
          >
            <CheckCheck size={14} aria-hidden />
            Resolve
          </Button>
          <Button onClick={() => onStep('snooze')} title="Not now (H)">
            <AlarmClock size={14} aria-hidden />
            Snooze
          </Button>
          <Button onClick={() => onStep('decline')} title="It is not a problem (3)">
            <EyeOff size={14} aria-hidden />
            Decline
          </Button>
        </>
      ) : (
        <Button busy={busy} onClick={() => onStep('reopen')}>
          <RotateCcw size={14} aria-hidden />
          Reopen
        </Button>
      )}
      <Button look="icon" onClick={() => onStep('duplicate')} aria-label="Duplicate of…" title="Duplicate of… (2)">
        <Copy size={15} aria-hidden />
      </Button>
      <Button
        look={incident.assignee ? 'quiet' : 'icon'}
        onClick={() => onStep('assign')}
        aria-label={incident.assignee ? `Assigned to ${incident.assignee.name}; change` : 'Assign'}
        title="Assign (A)"
      >
        <UserRound size={15} aria-hidden />
        {incident.assignee?.name}
      </Button>
    </div>
  );
}
