import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { SessionEvents } from '../../../api/src/schemas/session.ts';
import { answer, ask } from './client.ts';

export type { SessionEvents };
export type SessionEvent = SessionEvents['events'][number];
export type SessionMark = SessionEvents['signals'][number];

export function sessionEventsQuery(project: string, sessionId: string) {
  return infiniteQueryOptions({
    queryKey: ['session', project, sessionId],
    queryFn: ({ pageParam, signal }) =>
      answer<SessionEvents>(
        ask('get', '/api/v1/sessions/{id}/events', {
          path: { id: sessionId },
          query: { project, cursor: pageParam },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useSessionEvents(project: string, sessionId: string) {
  return useInfiniteQuery(sessionEventsQuery(project, sessionId));
}
