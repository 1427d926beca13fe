import { queryOptions, useQuery } from '@tanstack/react-query';
import type { IncidentDetail } from '../../../api/src/schemas/incident.ts';
import { answer, ask } from './client.ts';

export type { IncidentDetail };

export const incidentKey = ['incident'] as const;

export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: [...incidentKey, id],
    queryFn: ({ signal }) => answer<IncidentDetail>(ask('get', '/api/v1/incidents/{id}', { path: { id }, signal })),
  });
}

export function useIncident(id: string) {
  return useQuery(incidentQuery(id));
}
