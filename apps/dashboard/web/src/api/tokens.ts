import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiToken } from '../../../api/src/schemas/people.ts';
import { request } from './request.ts';

export type { ApiToken };

const pathOf = (organisation: string) => `/api/v1/organisations/${organisation}/tokens`;

export function useTokens(organisation: string) {
  return useQuery({
    queryKey: ['tokens', organisation],
    queryFn: async ({ signal }) => (await request<{ tokens: ApiToken[] }>(pathOf(organisation), { signal })).tokens,
  });
}

function useTokenChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: ['tokens'] }),
  });
}

export const useCreateToken = (organisation: string) =>
  useTokenChange((body: { name: string; scopes: ApiToken['scopes']; expiresInDays?: number }) =>
    request<{ token: ApiToken; secret: string }>(pathOf(organisation), { method: 'POST', body }),
  );

export const useRevokeToken = (organisation: string) =>
  useTokenChange((id: string) => request<object>(`${pathOf(organisation)}/${id}`, { method: 'DELETE' }));
