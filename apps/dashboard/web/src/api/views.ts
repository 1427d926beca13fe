import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { View, ViewFilters } from '../../../api/src/schemas/view.ts';
import { answer, ask } from './client.ts';
import type { IncidentFilters } from './incidents.ts';

export type { View };

const keyOf = (project: string) => ['views', project];

/** Searches of the incidents that the team saved, by name. */
export function useViews(project: string) {
  return useQuery({
    queryKey: keyOf(project),
    queryFn: async ({ signal }) =>
      (await answer<{ views: View[] }>(ask('get', '/api/v1/projects/{id}/views', { path: { id: project }, signal })))
        .views,
    staleTime: 30_000,
  });
}

export function useSaveView(project: string) {
  return useViewChange(project, ({ name, filters }: { name: string; filters: IncidentFilters }) =>
    answer<View>(
      ask('post', '/api/v1/projects/{id}/views', {
        path: { id: project },
        body: { name, filters: filters as ViewFilters },
      }),
    ),
  );
}

export function useChangeView(project: string) {
  return useViewChange(
    project,
    ({ id, filters, name }: { id: string; name?: string | undefined; filters?: IncidentFilters | undefined }) =>
      answer<View>(
        ask('patch', '/api/v1/projects/{id}/views/{view}', {
          path: { id: project, view: id },
          body: { name, filters: filters as ViewFilters | undefined },
        }),
      ),
  );
}

export function useDeleteView(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer<object>(ask('delete', '/api/v1/projects/{id}/views/{view}', { path: { id: project, view: id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(project) }),
  });
}

function useViewChange<Input>(project: string, run: (input: Input) => Promise<View>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (view) => putView(queries, project, view),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(project) }),
  });
}

/** At once, so that an address that names it finds it. */
function putView(queries: QueryClient, project: string, view: View): void {
  queries.setQueryData<View[]>(keyOf(project), (views = []) => [...views.filter(({ id }) => id !== view.id), view]);
}
