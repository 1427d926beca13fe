import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { SignalDetail } from '../../../api/src/schemas/incident.ts';
import { ask } from './client.ts';

export type { SignalDetail };
export type Signal = SignalDetail['signal'];
export type Explanation = Signal['explanation'];
export type EvidenceEvent = Explanation['events'][number];

export const signalKey = ['signal'] as const;

export function signalQuery(id: string) {
  return queryOptions({
    queryKey: [...signalKey, id],
    queryFn: ({ signal }) => ask('get', '/api/v1/signals/{id}', { path: { id }, signal }) as Promise<SignalDetail>,
    placeholderData: keepPreviousData,
  });
}

export function useSignal(id: string) {
  return useQuery(signalQuery(id));
}
