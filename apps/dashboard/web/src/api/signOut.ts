import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AuthState } from '../../../api/src/schemas/auth.ts';
import { authStateQuery } from './authState.ts';
import { request } from './request.ts';

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<AuthState>('/api/v1/auth/logout', { method: 'POST' }),
    onSuccess: (state) => {
      queries.clear();
      queries.setQueryData(authStateQuery.queryKey, state);
    },
  });
}
