import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditLog } from '../../../api/src/schemas/people.ts';
import { queryOf, request } from './request.ts';

export type AuditLine = AuditLog['lines'][number];

export function useAudit(organisation: string) {
  return useInfiniteQuery({
    queryKey: ['audit', organisation],
    queryFn: ({ pageParam, signal }) =>
      request<AuditLog>(`/api/v1/organisations/${organisation}/audit${queryOf({ cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
