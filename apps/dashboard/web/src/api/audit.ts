import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditLog } from '../../../api/src/schemas/people.ts';
import { answer, ask } from './client.ts';

export type AuditLine = AuditLog['lines'][number];

export function useAudit(organisation: string) {
  return useInfiniteQuery({
    queryKey: ['audit', organisation],
    queryFn: ({ pageParam, signal }) =>
      answer<AuditLog>(
        ask('get', '/api/v1/organisations/{organisation}/audit', {
          path: { organisation },
          query: { cursor: pageParam },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
