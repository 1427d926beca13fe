import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Incident, IncidentList } from '../../../api/src/schemas/incident.ts';
import { type Asked, answer, ask } from './client.ts';

export type { Incident, IncidentList };

/** What the URL of the list can say; `q` is a search of api/src/search. */
export interface IncidentFilters {
  status?: string | undefined;
  route?: string | undefined;
  rule?: string | undefined;
  q?: string | undefined;
  range?: string | undefined;
  sort?: string | undefined;
}

export const incidentsKey = ['incidents'] as const;

export function incidentsQuery(project: string, filters: IncidentFilters) {
  return infiniteQueryOptions({
    queryKey: [...incidentsKey, project, filters],
    queryFn: ({ pageParam, signal }) =>
      answer<IncidentList>(
        ask('get', '/api/v1/incidents', {
          query: { ...filters, project, cursor: pageParam } as Asked<'/api/v1/incidents'>,
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useIncidents(project: string, filters: IncidentFilters) {
  return useInfiniteQuery(incidentsQuery(project, filters));
}
