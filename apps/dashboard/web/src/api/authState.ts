import { queryOptions } from '@tanstack/react-query';
import type { AuthState } from '../../../api/src/schemas/auth.ts';
import { request } from './request.ts';

export const authStateQuery = queryOptions({
  queryKey: ['auth'],
  queryFn: ({ signal }) => request<AuthState>('/api/v1/auth/state', { signal }),
  staleTime: 60_000,
});
