import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WebhookEndpoint } from '../../../api/src/schemas/integrations.ts';
import { request } from './request.ts';

export type { WebhookEndpoint };

const pathOf = (project: string) => `/api/v1/projects/${project}/webhooks`;

export function useWebhooks(project: string) {
  return useQuery({
    queryKey: ['webhooks', project],
    queryFn: async ({ signal }) =>
      (await request<{ endpoints: WebhookEndpoint[] }>(pathOf(project), { signal })).endpoints,
  });
}

function useWebhookChange<Input, Output>(run: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['webhooks'] });
      void queries.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
}

export const useAddWebhook = (project: string) =>
  useWebhookChange((body: { url: string; events: string[] }) =>
    request<{ endpoint: WebhookEndpoint; secret: string }>(pathOf(project), { method: 'POST', body }),
  );

export const useChangeWebhook = (project: string) =>
  useWebhookChange(({ id, ...body }: { id: string; enabled?: boolean; events?: string[] }) =>
    request<WebhookEndpoint>(`${pathOf(project)}/${id}`, { method: 'PATCH', body }),
  );

export const useRotateWebhook = (project: string) =>
  useWebhookChange((id: string) => request<{ secret: string }>(`${pathOf(project)}/${id}/rotate`, { method: 'POST' }));

export const useTestWebhook = (project: string) =>
  useWebhookChange((id: string) => request<object>(`${pathOf(project)}/${id}/test`, { method: 'POST' }));

export const useRemoveWebhook = (project: string) =>
  useWebhookChange((id: string) => request<object>(`${pathOf(project)}/${id}`, { method: 'DELETE' }));
