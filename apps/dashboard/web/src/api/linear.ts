import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LinearChoices, LinearConnection, LinearConnectionTest } from '../../../api/src/schemas/integrations.ts';
import { answer, ask } from './client.ts';

export type { LinearChoices, LinearConnection, LinearConnectionTest };

const connectionQuery = queryOptions({
  queryKey: ['linear'],
  queryFn: ({ signal }) => answer<LinearConnection>(ask('get', '/api/v1/integrations/linear', { signal })),
});

export function useLinearConnection() {
  return useQuery(connectionQuery);
}

/** Teams, and what can be chosen in one of them, from Linear itself. */
export function useLinearChoices(team: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['linear', 'choices', team ?? ''],
    queryFn: ({ signal }) =>
      answer<LinearChoices>(ask('get', '/api/v1/integrations/linear/choices', { query: { team }, signal })),
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
    answer<LinearConnectionTest>(ask('put', '/api/v1/integrations/linear/key', { body: { apiKey } })),
  );

export const useBeginOAuth = () =>
  useLinearChange((body: { clientId: string; clientSecret: string; returnTo: string }) =>
    answer<{ url: string }>(ask('post', '/api/v1/integrations/linear/oauth', { body })),
  );

export const useDisconnect = () => useLinearChange(() => answer<object>(ask('delete', '/api/v1/integrations/linear')));

export const useTestConnection = () =>
  useLinearChange(() => answer<LinearConnectionTest>(ask('post', '/api/v1/integrations/linear/test')));

export const useSetWebhookSecret = () =>
  useLinearChange((secret: string) =>
    answer<LinearConnection>(ask('put', '/api/v1/integrations/linear/webhook-secret', { body: { secret } })),
  );

export const useMakeWebhook = () =>
  useLinearChange(() => answer<LinearConnection>(ask('post', '/api/v1/integrations/linear/webhook')));
