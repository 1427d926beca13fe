import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ErasureView } from '../../../api/src/schemas/erasure.ts';
import { request } from './request.ts';

export type { ErasureView };

const pathOf = (project: string) => `/api/v1/projects/${project}/erasures`;

export function useErasures(project: string, options: { enabled: boolean }) {
  return useQuery({
    queryKey: ['erasures', project],
    queryFn: async ({ signal }) => (await request<{ erasures: ErasureView[] }>(pathOf(project), { signal })).erasures,
    enabled: options.enabled,
  });
}

export function useErase(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { session: string } | { user: string }) =>
      request<ErasureView>(pathOf(project), { method: 'POST', body }),
    // Incidents and sessions are other ones now.
    onSettled: () => queries.invalidateQueries(),
  });
}
