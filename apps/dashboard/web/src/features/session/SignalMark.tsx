import { Link } from '@tanstack/react-router';
import { Zap } from 'lucide-react';
import type { SessionMark } from '../../api/sessionEvents.ts';
import { ruleName } from '../../format/ruleName.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';

/** A signal between the events, with the way to its incident. */
export function SignalMark({ mark, project }: { mark: SessionMark; project: string }) {
  return (
    <li className={`session-signal session-signal-${mark.severity}`}>
      <Zap size={15} aria-hidden />
      <span>
        <strong>{ruleName(mark.rule)}</strong> {mark.summary}
      </span>
      {mark.incidentId ? (
        <Link to="/p/$project/incidents/$id" params={{ project, id: mark.incidentId }} search={{ signal: mark.id }}>
          {t('session.openIncident')}
        </Link>
      ) : (
        <Badge title={t('session.keptWithItsSession')}>{t('session.low')}</Badge>
      )}
    </li>
  );
}
