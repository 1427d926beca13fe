import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InvitationOffer } from '../../../api/src/schemas/auth.ts';
import { request } from './request.ts';

/** What the link of an invitation offers. The token is in the body: addresses end up in logs. */
export function useOffer(token: string) {
  return useQuery({
    queryKey: ['offer', token],
    queryFn: () => request<InvitationOffer>('/api/v1/auth/invitation', { method: 'POST', body: { token } }),
    staleTime: 0,
  });
}

function useLink<Input extends { token: string }>(path: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Input) => request<{ user: string }>(path, { method: 'POST', body }),
    // Another person may be signed in now: nothing that was read before counts.
    onSuccess: () => queries.clear(),
  });
}

export const useAccept = () =>
  useLink<{ token: string; name?: string; password?: string }>('/api/v1/auth/invitation/accept');
export const useResetPassword = () => useLink<{ token: string; password: string }>('/api/v1/auth/reset');
