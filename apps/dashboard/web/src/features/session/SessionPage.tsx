import { getRouteApi, Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useProjects } from '../../api/projects.ts';
import { type SessionEvent, type SessionMark, useSessionEvents } from '../../api/sessionEvents.ts';
import { absoluteTime, durationText, zoneName } from '../../format/time.ts';
import { t } from '../../messages/t.ts';
import { sessionSearch } from '../../searchFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { EventRow } from './EventRow.tsx';
import { SignalMark } from './SignalMark.tsx';
import './session.css';

const route = getRouteApi('/app/p/$project/sessions/$id');

/** Everything one visit did, in order, with the signals where they fired. */
export function SessionPage() {
  const { project, id } = route.useParams();
  const search = route.useSearch();
  const found = useSessionEvents(project, id);
  const [scale, setScale] = useState<'relative' | 'clock'>('relative');
  useTitle(t('session.session'));
  const { data: projects } = useProjects();
  const replay = projects
    ?.find(({ slug }) => slug === project)
    ?.replayLink?.replaceAll('{session}', encodeURIComponent(id));
  const pages = found.data?.pages;
  const events = useMemo(() => pages?.flatMap((page) => page.events) ?? [], [pages]);
  const marks = pages?.[0]?.signals ?? [];
  const rows = useMemo(() => mergeRows(events, marks, found.hasNextPage), [events, marks, found.hasNextPage]);
  const first = events[0];
  const last = events.at(-1);

  return (
    <>
      <header className="page-head session-head">
        <h1>{t('session.session')}</h1>
        <p className="session-id">
          <code>{id}</code>
          <CopyButton look="icon" text={id} label={t('session.copySessionId')} />
        </p>
        {first && last ? (
          <p className="session-facts">
            {absoluteTime(first.at)} · {durationText(last.at - first.at)} ·{' '}
            {t('session.events', { events: events.length })}
            {found.hasNextPage ? t('session.soFar') : ''} · {t('session.signals', { marks: marks.length })}
          </p>
        ) : null}
        {replay === undefined ? null : (
          <a className="session-replay" href={replay} target="_blank" rel="noreferrer">
            {t('session.watchTheReplay')} <ExternalLink size={13} aria-hidden />
          </a>
        )}
        <span className="session-scale">
          <Segments
            label={t('session.scale')}
            value={scale}
            options={[
              { value: 'relative', label: t('session.relative') },
              { value: 'clock', label: t('session.clock') },
            ]}
            onChange={setScale}
          />
        </span>
      </header>
      <DroppedNotice shape={sessionSearch} />
      {found.error && !pages ? <ErrorNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Skeleton lines={10} label={t('session.loadingTheSession')} /> : null}
      {pages && events.length === 0 ? (
        <p className="empty-session">
          {t.rich('session.theEventsOfThis', {
            link: (words) => (
              <Link to="/p/$project/incidents" params={{ project }}>
                {words}
              </Link>
            ),
          })}
        </p>
      ) : null}
      {first ? (
        <ol className="session" aria-label={t('session.events2')}>
          {rows.map((row) =>
            row.kind === 'signal' ? (
              <SignalMark key={row.mark.id} mark={row.mark} project={project} />
            ) : (
              <EventRow
                key={row.event.id}
                event={row.event}
                origin={first.at}
                scale={scale}
                counted={marks.some((mark) => mark.eventIds.includes(row.event.id))}
                chosen={row.event.id === search.event}
              />
            ),
          )}
        </ol>
      ) : null}
      {found.hasNextPage ? (
        <p className="session-more">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('session.loadMoreEvents')}
          </Button>
        </p>
      ) : null}
      {first && scale === 'clock' ? (
        <p className="session-zone muted">{t('session.timesIn', { zone: zoneName(first.at) })}</p>
      ) : null}
    </>
  );
}

type Row = { kind: 'event'; event: SessionEvent } | { kind: 'signal'; mark: SessionMark };

/** Each signal follows the event that completed it; those of events not loaded yet wait. */
function mergeRows(events: readonly SessionEvent[], marks: readonly SessionMark[], more: boolean): Row[] {
  const rows: Row[] = [];
  const waiting = [...marks].sort((a, b) => a.at - b.at);
  for (const event of events) {
    while (waiting[0] && waiting[0].at < event.at) rows.push({ kind: 'signal', mark: waiting.shift()! });
    rows.push({ kind: 'event', event });
  }
  if (!more) rows.push(...waiting.map((mark) => ({ kind: 'signal' as const, mark })));
  return rows;
}
