import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WriteKey } from '../../../api/src/schemas/project.ts';
import { projectsQuery } from './projects.ts';
import { request } from './request.ts';
import { setupKey } from './setup.ts';

export type { WriteKey };

const pathOf = (project: string) => `/api/v1/projects/${project}/keys`;
const keyOf = (project: string) => ['keys', project];

export function useWriteKeys(project: string) {
  return useQuery({
    queryKey: keyOf(project),
    queryFn: async ({ signal }) => (await request<{ keys: WriteKey[] }>(pathOf(project), { signal })).keys,
  });
}

function useKeyChange<Input>(project: string, run: (input: Input) => Promise<{ keys: WriteKey[] }>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: ({ keys }) => {
      queries.setQueryData(keyOf(project), keys);
      void queries.invalidateQueries({ queryKey: projectsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: setupKey });
    },
  });
}

export const useCreateKey = (project: string) =>
  useKeyChange(project, (name: string) =>
    request<{ keys: WriteKey[] }>(pathOf(project), { method: 'POST', body: name === '' ? {} : { name } }),
  );

export const useRevokeKey = (project: string) =>
  useKeyChange(project, (key: string) =>
    request<{ keys: WriteKey[] }>(`${pathOf(project)}/${encodeURIComponent(key)}`, { method: 'DELETE' }),
  );
