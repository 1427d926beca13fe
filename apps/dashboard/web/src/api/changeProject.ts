import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, ask } from './client.ts';
import { type Project, projectsQuery } from './projects.ts';
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
    | 'allowedQueryKeys'
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
      answer<Project>(ask('patch', '/api/v1/projects/{id}', { path: { id }, body: changes })),
    onSuccess: (changed) => {
      queries.setQueryData(projectsQuery.queryKey, (projects) =>
        projects?.map((project) => (project.id === changed.id ? changed : project)),
      );
      // The snippets say what the settings say.
      void queries.invalidateQueries({ queryKey: setupKey });
    },
  });
}
