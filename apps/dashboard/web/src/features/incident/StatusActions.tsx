import { AlarmClock, Check, CheckCheck, Copy, EyeOff, RotateCcw, UserRound } from 'lucide-react';
import type { IncidentDetail } from '../../api/incident.ts';
import { t } from '../../messages/t.ts';
import type { TriageStep } from '../../triage/useTriage.tsx';
import { Button } from '../../ui/Button.tsx';

/** What can be decided about it; each has a key, and all can be taken back with Z. */
export function StatusActions(props: { incident: IncidentDetail; busy: boolean; onStep: (step: TriageStep) => void }) {
  const { incident, busy, onStep } = props;
  const unresolved = incident.status === 'new' || incident.status === 'open';
  return (
    <div className="incident-actions">
      {unresolved && incident.verdict !== 'accepted' ? (
        <Button look="primary" busy={busy} onClick={() => onStep('accept')} title={t('incident.itIsAProblem')}>
          <Check size={14} aria-hidden />
          {t('incident.accept')}
        </Button>
      ) : null}
      {unresolved ? (
        <>
          <Button
            look={incident.verdict === 'accepted' ? 'primary' : 'plain'}
            busy={busy}
            onClick={() => onStep('resolve')}
            title={t('incident.itIsFixedE')}
          >
            <CheckCheck size={14} aria-hidden />
            {t('incident.resolve')}
          </Button>
          <Button onClick={() => onStep('snooze')} title={t('incident.notNowH')}>
            <AlarmClock size={14} aria-hidden />
            {t('incident.snooze')}
          </Button>
          <Button onClick={() => onStep('decline')} title={t('incident.itIsNotA')}>
            <EyeOff size={14} aria-hidden />
            {t('incident.decline')}
          </Button>
        </>
      ) : (
        <Button busy={busy} onClick={() => onStep('reopen')}>
          <RotateCcw size={14} aria-hidden />
          {t('incident.reopen')}
        </Button>
      )}
      <Button
        look="icon"
        onClick={() => onStep('duplicate')}
        aria-label={t('incident.duplicateOf')}
        title={t('incident.duplicateOf2')}
      >
        <Copy size={15} aria-hidden />
      </Button>
      <Button
        look={incident.assignee ? 'quiet' : 'icon'}
        onClick={() => onStep('assign')}
        aria-label={
          incident.assignee ? t('incident.assignedToChange', { name: incident.assignee.name }) : t('incident.assign')
        }
        title={t('incident.assignA')}
      >
        <UserRound size={15} aria-hidden />
        {incident.assignee?.name}
      </Button>
    </div>
  );
}
