import { Link } from '@tanstack/react-router';
import type { IncidentDetail } from '../../api/incident.ts';
import { absoluteTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';

/** What its status means: why, until when, in which release, of what. */
export function StatusNote({ incident, project }: { incident: IncidentDetail; project: string }) {
  const { statusReason, snooze, fix, duplicateOf, duplicates } = incident;
  return (
    <>
      {duplicateOf ? (
        <p className="incident-reason">
          {t.rich('incident.itIsADuplicate', {
            shortId: duplicateOf.shortId,
            link: (words) => (
              <Link to="/p/$project/incidents/$id" params={{ project, id: duplicateOf.id }}>
                {words}
              </Link>
            ),
          })}
        </p>
      ) : statusReason ? (
        <p className="incident-reason">“{statusReason}”</p>
      ) : null}
      {snooze ? <p className="incident-reason">{t('incident.itSleeps', { wakeText: wakeText(snooze) })}</p> : null}
      {fix ? (
        <p className="incident-reason">
          {t.rich('incident.fixedWhatOlderReleases', {
            inTheReleaseAfter: fix.after ? t('incident.inTheReleaseAfter') : t('incident.inRelease'),
            release: fix.release,
            code: (words) => <code>{words}</code>,
          })}
        </p>
      ) : null}
      {duplicates.length > 0 ? (
        <p className="incident-reason">
          {t('incident.duplicatesOfIt')}{' '}
          {duplicates.map(({ id, shortId, title }, place) => (
            <span key={id}>
              {place > 0 ? ', ' : ''}
              <Link to="/p/$project/incidents/$id" params={{ project, id }} title={title}>
                {shortId}
              </Link>
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

function wakeText({ until, people, release }: NonNullable<IncidentDetail['snooze']>): string {
  return [
    until === null ? '' : t('incident.until', { time: absoluteTime(until) }),
    people === null ? '' : t('incident.untilPeopleAreHit', { people }),
    release === null ? '' : t('incident.untilItHappensIn', { release }),
  ]
    .filter((part) => part !== '')
    .reduce((earlier, later) => t('incident.orLater', { earlier, later }));
}
