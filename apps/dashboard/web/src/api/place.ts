import { useQuery } from '@tanstack/react-query';
import type { Box, Place } from '../../../api/src/schemas/place.ts';
import { request } from './request.ts';

export type { Box, Place };

/** Where on the page a signal happened. */
export function usePlace(signalId: string) {
  return useQuery({
    queryKey: ['place', signalId],
    queryFn: ({ signal }) => request<Place>(`/api/v1/signals/${signalId}/place`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
