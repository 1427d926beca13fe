import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Deliveries, Delivery } from '../../../api/src/schemas/integrations.ts';
import { answer, ask } from './client.ts';
import { incidentKey } from './incident.ts';
import { incidentsKey } from './incidents.ts';

export type { Delivery };
export type DeliveryFilter = 'all' | 'held' | 'failed' | 'waiting' | 'done';

export function useDeliveries(project: string, filter: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: ['deliveries', project, filter],
    queryFn: ({ signal, pageParam }) =>
      answer<Deliveries>(
        ask('get', '/api/v1/projects/{id}/deliveries', {
          path: { id: project },
          query: { filter, cursor: pageParam },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 5_000,
  });
}

export function useRetryDelivery(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answer<object>(ask('post', '/api/v1/projects/{id}/deliveries/{part}/retry', { path: { id: project, part: id } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });
}

/** A ticket for one incident now, whatever the policy says. */
export function useCreateTicket(incident: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer<object>(ask('post', '/api/v1/incidents/{id}/ticket', { path: { id: incident } })),
    onSettled: () => {
      for (const queryKey of [incidentKey, incidentsKey, ['deliveries']]) void queries.invalidateQueries({ queryKey });
    },
  });
}
