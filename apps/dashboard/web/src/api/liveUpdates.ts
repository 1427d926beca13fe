import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { authStateQuery } from './authState.ts';
import { incidentKey } from './incident.ts';
import { incidentsKey } from './incidents.ts';
import { queryOf } from './request.ts';
import { setupKey } from './setup.ts';
import { signalKey } from './signal.ts';

export type LiveState = 'connecting' | 'live' | 'broken';

/** Browsers allow six connections to one host over HTTP/1.1: a hidden tab gives its own back. */
const RETRY_MS = 5_000;

/** Reads again what is on the page whenever the project's incidents or tickets change. */
export function useLiveUpdates(project: string | undefined): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>('connecting');

  useEffect(() => {
    if (project === undefined) return;
    let source: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      for (const queryKey of [incidentsKey, incidentKey, signalKey, setupKey])
        void queries.invalidateQueries({ queryKey });
    };
    const close = () => {
      clearTimeout(retry);
      source?.close();
      source = undefined;
    };
    const open = () => {
      close();
      source = new EventSource(`/api/v1/stream${queryOf({ project })}`);
      source.onopen = () => {
        setState('live');
        // What happened while nobody listened.
        readAgain();
      };
      source.addEventListener('change', readAgain);
      source.onerror = () => {
        setState('broken');
        if (source?.readyState !== EventSource.CLOSED) return;
        // The browser gives up after an error status; a login that has ended is noticed here.
        void queries.invalidateQueries({ queryKey: authStateQuery.queryKey });
        retry = setTimeout(open, RETRY_MS);
      };
    };
    const onVisibility = () => (document.hidden ? close() : open());
    document.addEventListener('visibilitychange', onVisibility);
    if (!document.hidden) open();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      close();
    };
  }, [project, queries]);

  return state;
}
