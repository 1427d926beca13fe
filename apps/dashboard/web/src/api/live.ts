import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LiveMessage, LiveRow } from '../../../api/src/schemas/live.ts';
import { authStateQuery } from './authState.ts';
import { queryOf } from './request.ts';

export type { LiveRow };

/** What is kept; older rows fall out. */
const MOST_ROWS = 500;
const RETRY_MS = 5_000;

export interface LiveTail {
  state: 'connecting' | 'live' | 'broken';
  /** The newest first. */
  rows: readonly LiveRow[];
  /** How many came since rows are held back. */
  waiting: number;
  clear: () => void;
}

/** What happens in a project, as it happens. While `held`, new rows wait and those on the page stay where they are. */
export function useLiveTail(project: string, q: string | undefined, held: boolean): LiveTail {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveTail['state']>('connecting');
  const [rows, setRows] = useState<readonly LiveRow[]>([]);
  const [waiting, setWaiting] = useState<readonly LiveRow[]>([]);
  const isHeld = useRef(held);

  useEffect(() => {
    isHeld.current = held;
    if (held) return;
    setWaiting((news) => {
      if (news.length > 0) setRows((old) => joined(news, old));
      return [];
    });
  }, [held]);

  useEffect(() => {
    setRows([]);
    setWaiting([]);
    setState('connecting');
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(retry);
      source?.close();
      source = undefined;
    };
    const open = () => {
      close();
      source = new EventSource(`/api/v1/live${queryOf({ project, q })}`);
      source.onopen = () => setState('live');
      source.addEventListener('rows', ({ data }: MessageEvent<string>) => {
        const news = (JSON.parse(data) as LiveMessage).rows.toReversed();
        (isHeld.current ? setWaiting : setRows)((old) => joined(news, old));
      });
      source.onerror = () => {
        setState('broken');
        if (source?.readyState !== EventSource.CLOSED) return;
        // The browser gives up after an error status; a login that has ended is noticed here.
        void queries.invalidateQueries({ queryKey: authStateQuery.queryKey });
        retry = setTimeout(open, RETRY_MS);
      };
    };
    // A hidden tab gives its connection back; browsers allow six to one host.
    const onVisibility = () => (document.hidden ? close() : open());
    document.addEventListener('visibilitychange', onVisibility);
    if (!document.hidden) open();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      close();
    };
  }, [project, q, queries]);

  const clear = () => {
    setRows([]);
    setWaiting([]);
  };
  return { state, rows, waiting: waiting.length, clear };
}

/** Newer rows before older ones; after a new connection some come again. */
function joined(news: readonly LiveRow[], old: readonly LiveRow[]): readonly LiveRow[] {
  const known = new Set(old.map(({ id }) => id));
  return [...news.filter(({ id }) => !known.has(id)), ...old].slice(0, MOST_ROWS);
}
