import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AuthState } from '../../../api/src/schemas/auth.ts';
import { authStateQuery } from './authState.ts';
import { request } from './request.ts';

/** Signs in, or sets the first password and signs in. */
export function useSignIn(action: 'login' | 'setup') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { login?: string; password: string }) =>
      request<AuthState>(`/api/v1/auth/${action}`, { method: 'POST', body }),
    onSuccess: (state) => {
      queries.clear();
      queries.setQueryData(authStateQuery.queryKey, state);
    },
  });
}
