import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApiToken } from '../../../api/src/schemas/people.ts';
import { answer, ask } from './client.ts';

export type { ApiToken };

export function useTokens(organisation: string) {
  return useQuery({
    queryKey: ['tokens', organisation],
    queryFn: async ({ signal }) =>
      (
        await answer<{ tokens: ApiToken[] }>(
          ask('get', '/api/v1/organisations/{organisation}/tokens', { path: { organisation }, signal }),
        )
      ).tokens,
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
    answer<{ token: ApiToken; secret: string }>(
      ask('post', '/api/v1/organisations/{organisation}/tokens', { path: { organisation }, body }),
    ),
  );

export const useRevokeToken = (organisation: string) =>
  useTokenChange((id: string) =>
    answer<object>(
      ask('delete', '/api/v1/organisations/{organisation}/tokens/{token}', {
        path: { organisation, token: id },
      }),
    ),
  );
