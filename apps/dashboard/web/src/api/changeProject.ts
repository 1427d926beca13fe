import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Project, projectsQuery } from './projects.ts';
import { request } from './request.ts';
import { setupKey } from './setup.ts';

export type ProjectChanges = Partial<
  Pick<
    Project,
    | 'name'
    | 'allowedOrigins'
    | 'ticketMinSessions'
    | 'ticketWindowHours'
    | 'consent'
    | 'labels'
    | 'sampling'
    | 'eventDays'
    | 'signalDays'
    | 'replayLink'
  >
>;

export function useChangeProject(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: ProjectChanges) =>
      request<Project>(`/api/v1/projects/${id}`, { method: 'PATCH', body: changes }),
    onSuccess: (changed) => {
      queries.setQueryData(projectsQuery.queryKey, (projects) =>
        projects?.map((project) => (project.id === changed.id ? changed : project)),
      );
      // The snippets say what the settings say.
      void queries.invalidateQueries({ queryKey: setupKey });
    },
  });
}
