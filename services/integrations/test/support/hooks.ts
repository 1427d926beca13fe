import { type AddressInfo, createServer } from 'node:net';
import { serve } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import type { Integrations } from '../../src/index.ts';

export const WEBHOOK_SECRET = 'lin_wh_a_secret_of_these_tests';

/** Serves the routes on a port that was chosen before, so that the Linear test server knows it from the start. */
export async function serveHooks(integrations: Integrations, port: number): Promise<void> {
  await integrations.control.connection.setWebhookSecret(WEBHOOK_SECRET);
  const server = serve({ fetch: integrations.routes.fetch, port, hostname: '127.0.0.1' });
  await new Promise<void>((resolve) => server.once('listening', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
