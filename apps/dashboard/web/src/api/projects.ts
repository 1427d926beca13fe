import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Project } from '../../../api/src/schemas/project.ts';
import { answer, ask } from './client.ts';

export type { Project };

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: async ({ signal }) =>
    (await answer<{ projects: Project[] }>(ask('get', '/api/v1/projects', { signal }))).projects,
  staleTime: 30_000,
});

export function useProjects() {
  return useQuery(projectsQuery);
}
