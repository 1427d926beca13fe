import { useQuery } from '@tanstack/react-query';
import type { Box, Place } from '../../../api/src/schemas/place.ts';
import { ask } from './client.ts';

export type { Box, Place };

/** Where on the page a signal happened. */
export function usePlace(signalId: string) {
  return useQuery({
    queryKey: ['place', signalId],
    // The description of the API knows no lists of a fixed length, which boxes are.
    queryFn: ({ signal }) =>
      ask('get', '/api/v1/signals/{id}/place', { path: { id: signalId }, signal }) as Promise<Place>,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
