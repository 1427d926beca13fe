import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Project } from '../../../api/src/schemas/project.ts';
import { request } from './request.ts';

export type { Project };

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: async ({ signal }) => (await request<{ projects: Project[] }>('/api/v1/projects', { signal })).projects,
  staleTime: 30_000,
});

export function useProjects() {
  return useQuery(projectsQuery);
}
