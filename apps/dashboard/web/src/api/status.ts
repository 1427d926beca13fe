import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Status } from '../../../api/src/schemas/operations.ts';
import { answer, ask } from './client.ts';

export type { Status };

const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => answer<Status>(ask('get', '/api/v1/status', { signal })),
  refetchInterval: 5_000,
});

export function useStatus() {
  return useQuery(statusQuery);
}
