import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Around, HurtRoutes, RouteElements } from '../../../api/src/schemas/routes.ts';
import { type Asked, answer, ask } from './client.ts';

export type { Around, HurtRoutes, RouteElements };

export function useHurtRoutes(project: string, range: string | undefined) {
  return useQuery({
    queryKey: ['routes', project, range],
    queryFn: ({ signal }) =>
      answer<HurtRoutes>(
        ask('get', '/api/v1/projects/{id}/routes', {
          path: { id: project },
          query: { range } as Asked<'/api/v1/projects/{id}/routes'>,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

export function useRouteElements(project: string, route: string, range: string | undefined) {
  return useQuery({
    queryKey: ['routes', project, 'one', route, range],
    queryFn: ({ signal }) =>
      answer<RouteElements>(
        ask('get', '/api/v1/projects/{id}/route', {
          path: { id: project },
          query: { route, range } as Asked<'/api/v1/projects/{id}/route'>,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** With which windows an incident was seen, and what else went wrong in the same sessions. */
export function useAround(incidentId: string) {
  return useQuery({
    queryKey: ['around', incidentId],
    queryFn: ({ signal }) =>
      answer<Around>(ask('get', '/api/v1/incidents/{id}/around', { path: { id: incidentId }, signal })),
    staleTime: 60_000,
  });
}
