import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import type { SessionEvents } from '../../../api/src/schemas/session.ts';
import { queryOf, request } from './request.ts';

export type { SessionEvents };
export type SessionEvent = SessionEvents['events'][number];
export type SessionMark = SessionEvents['signals'][number];

function sessionEventsQuery(project: string, sessionId: string) {
  return infiniteQueryOptions({
    queryKey: ['session', project, sessionId],
    queryFn: ({ pageParam, signal }) =>
      request<SessionEvents>(
        `/api/v1/sessions/${encodeURIComponent(sessionId)}/events${queryOf({ project, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useSessionEvents(project: string, sessionId: string) {
  return useInfiniteQuery(sessionEventsQuery(project, sessionId));
}
