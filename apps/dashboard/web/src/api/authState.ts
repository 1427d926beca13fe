import { queryOptions } from '@tanstack/react-query';
import type { AuthState } from '../../../api/src/schemas/auth.ts';
import { answer, ask } from './client.ts';

export const authStateQuery = queryOptions({
  queryKey: ['auth'],
  queryFn: ({ signal }) => answer<AuthState>(ask('get', '/api/v1/auth/state', { signal })),
  staleTime: 60_000,
});
