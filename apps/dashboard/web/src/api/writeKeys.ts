import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WriteKey } from '../../../api/src/schemas/project.ts';
import { answer, ask } from './client.ts';
import { projectsQuery } from './projects.ts';
import { setupKey } from './setup.ts';

export type { WriteKey };

const keyOf = (project: string) => ['keys', project];

export function useWriteKeys(project: string) {
  return useQuery({
    queryKey: keyOf(project),
    queryFn: async ({ signal }) =>
      (await answer<{ keys: WriteKey[] }>(ask('get', '/api/v1/projects/{id}/keys', { path: { id: project }, signal })))
        .keys,
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
    answer<{ keys: WriteKey[] }>(
      ask('post', '/api/v1/projects/{id}/keys', { path: { id: project }, body: name === '' ? {} : { name } }),
    ),
  );

/** No origins: those of the project. */
export const useChangeKey = (project: string) =>
  useKeyChange(project, ({ key, allowedOrigins }: { key: string; allowedOrigins: string[] }) =>
    answer<{ keys: WriteKey[] }>(
      ask('patch', '/api/v1/projects/{id}/keys/{key}', { path: { id: project, key }, body: { allowedOrigins } }),
    ),
  );

export const useRevokeKey = (project: string) =>
  useKeyChange(project, (key: string) =>
    answer<{ keys: WriteKey[] }>(ask('delete', '/api/v1/projects/{id}/keys/{key}', { path: { id: project, key } })),
  );
