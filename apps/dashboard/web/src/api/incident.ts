import { queryOptions, useQuery } from '@tanstack/react-query';
import type { IncidentDetail } from '../../../api/src/schemas/incident.ts';
import { request } from './request.ts';

export type { IncidentDetail };

export const incidentKey = ['incident'] as const;

export function incidentQuery(id: string) {
  return queryOptions({
    queryKey: [...incidentKey, id],
    queryFn: ({ signal }) => request<IncidentDetail>(`/api/v1/incidents/${encodeURIComponent(id)}`, { signal }),
  });
}

export function useIncident(id: string) {
  return useQuery(incidentQuery(id));
}
