import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WEBHOOK_EVENTS, WebhookEndpoint } from '../../../api/src/schemas/integrations.ts';
import { answer, ask } from './client.ts';

export type { WebhookEndpoint };

type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export function useWebhooks(project: string) {
  return useQuery({
    queryKey: ['webhooks', project],
    queryFn: async ({ signal }) =>
      (
        await answer<{ endpoints: WebhookEndpoint[] }>(
          ask('get', '/api/v1/projects/{id}/webhooks', { path: { id: project }, signal }),
        )
      ).endpoints,
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
    answer<{ endpoint: WebhookEndpoint; secret: string }>(
      ask('post', '/api/v1/projects/{id}/webhooks', {
        path: { id: project },
        body: { ...body, events: body.events as WebhookEvent[] },
      }),
    ),
  );

export const useChangeWebhook = (project: string) =>
  useWebhookChange(({ id, ...body }: { id: string; enabled?: boolean; events?: string[] }) =>
    answer<WebhookEndpoint>(
      ask('patch', '/api/v1/projects/{id}/webhooks/{part}', {
        path: { id: project, part: id },
        body: { ...body, events: body.events as WebhookEvent[] | undefined },
      }),
    ),
  );

export const useRotateWebhook = (project: string) =>
  useWebhookChange((id: string) =>
    answer<{ secret: string }>(
      ask('post', '/api/v1/projects/{id}/webhooks/{part}/rotate', { path: { id: project, part: id } }),
    ),
  );

export const useTestWebhook = (project: string) =>
  useWebhookChange((id: string) =>
    answer<object>(ask('post', '/api/v1/projects/{id}/webhooks/{part}/test', { path: { id: project, part: id } })),
  );

export const useRemoveWebhook = (project: string) =>
  useWebhookChange((id: string) =>
    answer<object>(ask('delete', '/api/v1/projects/{id}/webhooks/{part}', { path: { id: project, part: id } })),
  );
