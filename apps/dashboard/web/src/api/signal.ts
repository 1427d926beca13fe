import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { SignalDetail } from '../../../api/src/schemas/incident.ts';
import { request } from './request.ts';

export type { SignalDetail };
export type Signal = SignalDetail['signal'];
export type Explanation = Signal['explanation'];
export type EvidenceEvent = Explanation['events'][number];

export const signalKey = ['signal'] as const;

export function signalQuery(id: string) {
  return queryOptions({
    queryKey: [...signalKey, id],
    queryFn: ({ signal }) => request<SignalDetail>(`/api/v1/signals/${encodeURIComponent(id)}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSignal(id: string) {
  return useQuery(signalQuery(id));
}
