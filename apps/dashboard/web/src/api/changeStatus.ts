import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type IncidentDetail, incidentQuery } from './incident.ts';
import { incidentsKey } from './incidents.ts';
import { request } from './request.ts';

export interface StatusChange {
  id: string;
  status: 'open' | 'resolved' | 'ignored';
  reason?: string;
}

export function useChangeStatus() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: StatusChange) =>
      request<IncidentDetail>(`/api/v1/incidents/${id}/status`, { method: 'POST', body }),
    onSuccess: (incident) => {
      queries.setQueryData(incidentQuery(incident.id).queryKey, incident);
      return queries.invalidateQueries({ queryKey: incidentsKey });
    },
  });
}
