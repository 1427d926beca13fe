import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Deliveries, Delivery } from '../../../api/src/schemas/integrations.ts';
import { incidentKey } from './incident.ts';
import { incidentsKey } from './incidents.ts';
import { queryOf, request } from './request.ts';

export type { Delivery };
export type DeliveryFilter = 'all' | 'held' | 'failed' | 'waiting' | 'done';

export function useDeliveries(project: string, filter: DeliveryFilter) {
  return useInfiniteQuery({
    queryKey: ['deliveries', project, filter],
    queryFn: ({ signal, pageParam }) =>
      request<Deliveries>(`/api/v1/projects/${project}/deliveries${queryOf({ filter, cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: 5_000,
  });
}

export function useRetryDelivery(project: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      request<object>(`/api/v1/projects/${project}/deliveries/${id}/retry`, { method: 'POST' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['deliveries'] }),
  });
}

/** A ticket for one incident now, whatever the policy says. */
export function useCreateTicket(incident: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<object>(`/api/v1/incidents/${incident}/ticket`, { method: 'POST' }),
    onSettled: () => {
      for (const queryKey of [incidentKey, incidentsKey, ['deliveries']]) void queries.invalidateQueries({ queryKey });
    },
  });
}
