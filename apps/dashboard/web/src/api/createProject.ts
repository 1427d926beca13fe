import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Project, projectsQuery } from './projects.ts';
import { request } from './request.ts';

export function useCreateProject(organisation: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      request<Project>(`/api/v1/organisations/${organisation}/projects`, { method: 'POST', body: { name } }),
    onSuccess: (made) => {
      queries.setQueryData(projectsQuery.queryKey, (projects) => [...(projects ?? []), made]);
    },
  });
}
