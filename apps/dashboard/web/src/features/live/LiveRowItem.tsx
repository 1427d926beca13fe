import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { LiveRow } from '../../api/live.ts';
import { describeEvent } from '../../format/describeEvent.ts';
import { ruleName } from '../../format/ruleName.ts';
import { absoluteTime, clockTime } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';

/** One line: when, what, where, in which session. */
export const LiveRowItem = memo(function LiveRowItem({ row, project }: { row: LiveRow; project: string }) {
  return (
    <li className={`live-row live-row-${row.kind}`}>
      <time className="tabular muted" dateTime={new Date(row.at).toISOString()} title={absoluteTime(row.at)}>
        {clockTime(row.at).slice(0, 12)}
      </time>
      <span className="live-what">
        {row.kind === 'signal' ? (
          <>
            <Badge tone={row.severity === 'low' ? 'neutral' : row.severity}>{ruleName(row.rule)}</Badge>{' '}
            {row.incident === null ? (
              row.summary
            ) : (
              <Link
                to="/p/$project/incidents/$id"
                params={{ project, id: row.incident }}
                search={{ signal: row.id }}
                className="live-link"
              >
                {row.summary}
              </Link>
            )}
          </>
        ) : (
          <>
            <code className="live-type">{row.type}</code> {describeEvent(row)}
            {row.who === 'person' ? null : (
              <span className="muted"> {t(row.who === 'bot' ? 'live.botNotJudged' : 'live.staffNotJudged')}</span>
            )}
          </>
        )}
      </span>
      <code className="route muted">{row.route}</code>
      <Link
        to="/p/$project/sessions/$id"
        params={{ project, id: row.session }}
        search={eventOf(row)}
        className="live-session"
      >
        {row.session.slice(0, 10)}
        <span className="hidden-text">{t('live.openTheSession')}</span>
      </Link>
    </li>
  );
});

function eventOf(row: LiveRow): { event?: string } {
  return row.kind === 'event' ? { event: row.id } : {};
}
