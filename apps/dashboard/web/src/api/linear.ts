import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LinearChoices, LinearConnection, LinearConnectionTest } from '../../../api/src/schemas/integrations.ts';
import { queryOf, request } from './request.ts';

export type { LinearChoices, LinearConnection, LinearConnectionTest };

const LINEAR = '/api/v1/integrations/linear';

const connectionQuery = queryOptions({
  queryKey: ['linear'],
  queryFn: ({ signal }) => request<LinearConnection>(LINEAR, { signal }),
});

export function useLinearConnection() {
  return useQuery(connectionQuery);
}

/** Teams, and what can be chosen in one of them, from Linear itself. */
export function useLinearChoices(team: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['linear', 'choices', team ?? ''],
    queryFn: ({ signal }) => request<LinearChoices>(`${LINEAR}/choices${queryOf({ team })}`, { signal }),
    enabled,
    staleTime: 60_000,
    retry: false,
  });
}

/** Whatever changes the connection: everything that is known of it is read again. */
function useLinearChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['linear'] });
      void queries.invalidateQueries({ queryKey: ['status'] });
    },
  });
}

export const useConnectKey = () =>
  useLinearChange((apiKey: string) =>
    request<LinearConnectionTest>(`${LINEAR}/key`, { method: 'PUT', body: { apiKey } }),
  );

export const useBeginOAuth = () =>
  useLinearChange((body: { clientId: string; clientSecret: string; returnTo: string }) =>
    request<{ url: string }>(`${LINEAR}/oauth`, { method: 'POST', body }),
  );

export const useDisconnect = () => useLinearChange(() => request<object>(LINEAR, { method: 'DELETE' }));

export const useTestConnection = () =>
  useLinearChange(() => request<LinearConnectionTest>(`${LINEAR}/test`, { method: 'POST' }));

export const useSetWebhookSecret = () =>
  useLinearChange((secret: string) =>
    request<LinearConnection>(`${LINEAR}/webhook-secret`, { method: 'PUT', body: { secret } }),
  );

export const useMakeWebhook = () =>
  useLinearChange(() => request<LinearConnection>(`${LINEAR}/webhook`, { method: 'POST' }));
