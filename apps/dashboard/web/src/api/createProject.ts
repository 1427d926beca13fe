import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, ask } from './client.ts';
import { type Project, projectsQuery } from './projects.ts';

export function useCreateProject(organisation: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      answer<Project>(
        ask('post', '/api/v1/organisations/{organisation}/projects', {
          path: { organisation },
          body: { name },
        }),
      ),
    onSuccess: (made) => {
      queries.setQueryData(projectsQuery.queryKey, (projects) => [...(projects ?? []), made]);
    },
  });
}
