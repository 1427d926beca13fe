import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Around, HurtRoutes, RouteElements } from '../../../api/src/schemas/routes.ts';
import { queryOf, request } from './request.ts';

export type { Around, HurtRoutes, RouteElements };

export function useHurtRoutes(project: string, range: string | undefined) {
  return useQuery({
    queryKey: ['routes', project, range],
    queryFn: ({ signal }) => request<HurtRoutes>(`/api/v1/projects/${project}/routes${queryOf({ range })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

export function useRouteElements(project: string, route: string, range: string | undefined) {
  return useQuery({
    queryKey: ['routes', project, 'one', route, range],
    queryFn: ({ signal }) =>
      request<RouteElements>(`/api/v1/projects/${project}/route${queryOf({ route, range })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** With which windows an incident was seen, and what else went wrong in the same sessions. */
export function useAround(incidentId: string) {
  return useQuery({
    queryKey: ['around', incidentId],
    queryFn: ({ signal }) => request<Around>(`/api/v1/incidents/${incidentId}/around`, { signal }),
    staleTime: 60_000,
  });
}
