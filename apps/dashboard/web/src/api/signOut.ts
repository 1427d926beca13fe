import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AuthState } from '../../../api/src/schemas/auth.ts';
import { authStateQuery } from './authState.ts';
import { answer, ask } from './client.ts';

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answer<AuthState>(ask('post', '/api/v1/auth/logout')),
    onSuccess: (state) => {
      queries.clear();
      queries.setQueryData(authStateQuery.queryKey, state);
    },
  });
}
