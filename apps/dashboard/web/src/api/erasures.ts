import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ErasureView } from '../../../api/src/schemas/erasure.ts';
import { answer, ask } from './client.ts';

export type { ErasureView };

export function useErasures(project: string, options: { enabled: boolean }) {
  return useQuery({
    queryKey: ['erasures', project],
    queryFn: async ({ signal }) =>
      (
        await answer<{ erasures: ErasureView[] }>(
          ask('get', '/api/v1/projects/{id}/erasures', { path: { id: project }, signal }),
        )
      ).erasures,
    enabled: options.enabled,
  });
}

export function useErase(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { session: string } | { user: string }) =>
      answer<ErasureView>(ask('post', '/api/v1/projects/{id}/erasures', { path: { id: project }, body })),
    // Incidents and sessions are other ones now.
    onSettled: () => queries.invalidateQueries(),
  });
}
