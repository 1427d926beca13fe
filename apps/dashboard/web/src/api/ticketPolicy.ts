import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TicketPolicy, TicketPolicyAnswer, TicketPreview } from '../../../api/src/schemas/integrations.ts';
import { answer, ask } from './client.ts';

export type { TicketPolicy, TicketPolicyAnswer };

const keyOf = (project: string) => ['ticket-policy', project];

export function useTicketPolicy(project: string) {
  return useQuery({
    queryKey: keyOf(project),
    queryFn: ({ signal }) =>
      answer<TicketPolicyAnswer>(ask('get', '/api/v1/projects/{id}/ticket-policy', { path: { id: project }, signal })),
    refetchInterval: 10_000,
  });
}

export function useChangePolicy(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (changes: Partial<TicketPolicy>) =>
      answer<TicketPolicyAnswer>(
        ask('patch', '/api/v1/projects/{id}/ticket-policy', { path: { id: project }, body: changes }),
      ),
    onSuccess: (answer) => {
      queries.setQueryData(keyOf(project), answer);
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
}

/** The ticket of the most painful incident, as these templates would write it. */
export function useTicketPreview(project: string, templates: Pick<TicketPolicy, 'titleTemplate' | 'bodyTemplate'>) {
  return useQuery({
    queryKey: ['ticket-preview', project, templates],
    queryFn: ({ signal }) =>
      answer<TicketPreview>(
        ask('post', '/api/v1/projects/{id}/ticket-preview', {
          path: { id: project },
          body: templates,
          signal,
        }),
      ),
    placeholderData: (before) => before,
    retry: false,
  });
}
