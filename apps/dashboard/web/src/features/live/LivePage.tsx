import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { type LiveTail, useLiveTail } from '../../api/live.ts';
import { t } from '../../messages/t.ts';
import { liveSearch } from '../../searchFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { LiveRowItem } from './LiveRowItem.tsx';
import './live.css';

const route = getRouteApi('/app/p/$project/live');

const STATE: Readonly<Record<LiveTail['state'], string>> = {
  connecting: t('live.connecting'),
  live: t('live.listening'),
  broken: t('live.theConnectionIsGone'),
};

/** Events and signals as they are stored, a second or two after they happened. */
export function LivePage() {
  const { project } = route.useParams();
  const { q } = route.useSearch();
  const navigate = useNavigate();
  const [paused, setPaused] = useState(false);
  const [looking, setLooking] = useState(false);
  const { state, rows, waiting, clear } = useLiveTail(project, q, paused || looking);
  const search = useRef<HTMLInputElement>(null);
  useTitle(t('live.live'));
  useShortcuts({ '/': () => search.current?.focus(), p: () => setPaused((was) => !was) });
  const isEmpty = rows.length === 0 && waiting === 0;
  return (
    <>
      <header className="page-head">
        <h1>{t('live.live')}</h1>
        <p role="status">
          {STATE[state]}
          {paused ? t('live.paused') : looking && waiting > 0 ? t('live.heldWhileYouLook') : ''}
          {waiting > 0 ? `: ${t('live.newRowsWait', { waiting })}` : ''}
        </p>
      </header>
      <DroppedNotice shape={liveSearch} />
      <div className="live-bar">
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              const words = search.current?.value.trim() ?? '';
              void navigate({
                to: '/p/$project/live',
                params: { project },
                search: words === '' ? {} : { q: words },
              });
            }}
          >
            <input
              ref={search}
              key={q}
              className="input"
              type="search"
              aria-label={t('live.filter')}
              placeholder={t('live.filterSignalErrorCheckout')}
              defaultValue={q ?? ''}
            />
            <Button type="submit">{t('live.filter')}</Button>
          </form>
        </search>
        <Button aria-pressed={paused} onClick={() => setPaused(!paused)} title="P">
          {paused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
          {paused ? t('live.goOn') : t('live.pause')}
        </Button>
        <Button look="quiet" disabled={isEmpty} onClick={clear}>
          {t('live.clear')}
        </Button>
      </div>
      {isEmpty ? (
        <div className="live-empty">
          <h2>{q === undefined ? t('live.nothingHappenedWithinThe') : t('live.nothingHasInIt', { q })}</h2>
          <p>
            {q === undefined ? t('live.rowsAppearHereA') : t('live.newRowsAreLooked')}
            <Link to="/p/$project/setup" params={{ project }}>
              {t('live.seeWhetherEventsArrive')}
            </Link>
          </p>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: rows must not move away under the pointer; the button does the same. */}
      <div
        className="live-log-place"
        onMouseEnter={() => setLooking(true)}
        onMouseLeave={() => setLooking(false)}
        onFocus={() => setLooking(true)}
        onBlur={() => setLooking(false)}
      >
        <div role="log" aria-live={paused ? 'off' : 'polite'} aria-label={t('live.eventsAndSignals')}>
          <ol className="live-log">
            {rows.map((row) => (
              <LiveRowItem key={`${row.kind} ${row.id}`} row={row} project={project} />
            ))}
          </ol>
        </div>
      </div>
      {rows.length >= 500 ? <p className="muted live-end">{t('live.theLatest500Rows')}</p> : null}
    </>
  );
}
