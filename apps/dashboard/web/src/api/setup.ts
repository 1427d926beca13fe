import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Setup } from '../../../api/src/schemas/operations.ts';
import { answer, ask } from './client.ts';

export type { Setup };

export const setupKey = ['setup'] as const;

function setupQuery(project: string) {
  return queryOptions({
    queryKey: [...setupKey, project],
    queryFn: ({ signal }) => answer<Setup>(ask('get', '/api/v1/setup', { query: { project }, signal })),
    // Somebody is looking at "nothing yet" and waits for the first event.
    refetchInterval: 3_000,
  });
}

export function useSetup(project: string) {
  return useQuery(setupQuery(project));
}
