/** Works through the outbox for receivers of webhooks. A slow one holds up only itself: a few are called at once. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Channel } from '../channel.ts';
import { deliver } from '../deliver.ts';
import { claimDueJob } from '../sql/claimDueJob.ts';
import { disableEndpoint } from '../sql/webhookEndpoints.ts';
import type { Logger } from '../startIntegrations.ts';
import { webhookBackoffMs } from './webhookChannel.ts';

const AT_ONCE = 8;

export interface WebhookRelayDeps {
  pool: pg.Pool;
  channel: Channel;
  logger: Logger;
  now: () => number;
  leaseMs: number;
}

/** Delivers all that is due. */
export async function deliverWebhooks(deps: WebhookRelayDeps): Promise<void> {
  await Promise.all(Array.from({ length: AT_ONCE }, () => deliverUntilDone(deps)));
}

async function deliverUntilDone(deps: WebhookRelayDeps): Promise<void> {
  const { pool, channel, now, logger } = deps;
  for (;;) {
    const lease = randomUUID();
    const claimed = await claimDueJob(pool, { channel: 'webhook', lease, leaseMs: deps.leaseMs });
    if (!claimed) return;
    const delivery = await deliver({ pool, channel, now, backoffMs: webhookBackoffMs }, { ...claimed, lease });
    if (delivery.type !== 'failed') continue;
    const { endpointId, attempts } = claimed;
    logger.warn({ endpointId, attempts, error: delivery.reason }, 'a webhook could not be delivered');
    // Three days without an answer: nobody is there.
    if (endpointId !== null && webhookBackoffMs(attempts) === undefined)
      await disableEndpoint(pool, { id: endpointId, reason: `Nothing was taken for three days: ${delivery.reason}` });
  }
}
