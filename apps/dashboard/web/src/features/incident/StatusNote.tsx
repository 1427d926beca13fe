import { Link } from '@tanstack/react-router';
import type { IncidentDetail } from '../../api/incident.ts';
import { absoluteTime } from '../../format/time.ts';

/** What its status means: why, until when, in which release, of what. */
export function StatusNote({ incident, project }: { incident: IncidentDetail; project: string }) {
  const { statusReason, snooze, fix, duplicateOf, duplicates } = incident;
  return (
    <>
      {duplicateOf ? (
        <p className="incident-reason">
          It is a duplicate of{' '}
          <Link to="/p/$project/incidents/$id" params={{ project, id: duplicateOf.id }}>
            {duplicateOf.shortId}
          </Link>
          .
        </p>
      ) : statusReason ? (
        <p className="incident-reason">“{statusReason}”</p>
      ) : null}
      {snooze ? <p className="incident-reason">It sleeps {wakeText(snooze)}.</p> : null}
      {fix ? (
        <p className="incident-reason">
          Fixed {fix.after ? 'in the release after' : 'in release'} <code>{fix.release}</code>: what older releases
          report does not bring it back.
        </p>
      ) : null}
      {duplicates.length > 0 ? (
        <p className="incident-reason">
          Duplicates of it:{' '}
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
    until === null ? '' : `until ${absoluteTime(until)}`,
    people === null ? '' : `until ${people.toLocaleString('en')} people are hit`,
    release === null ? '' : `until it happens in a release after ${release}`,
  ]
    .filter((part) => part !== '')
    .join(', or ');
}
