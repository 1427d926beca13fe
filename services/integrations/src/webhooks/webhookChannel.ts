/**
 * Signed webhooks as a channel (standardwebhooks.com). It cannot look what became of a try: receivers drop repetitions
 * by `webhook-id`, which is the same on every try.
 */
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { type Channel, ChannelError, LeaseLostError } from '../channel.ts';
import type { SecretBox } from '../secrets/secretBox.ts';
import { disableEndpoint, selectEndpoint } from '../sql/webhookEndpoints.ts';
import type { AddressPolicy } from './addressPolicy.ts';
import { ForbiddenUrlError } from './checkUrl.ts';
import { safePost } from './safePost.ts';

export const ENDPOINT_SECRET_PLACE = 'webhook_endpoints.secret';
const MAX_DETAIL_LENGTH = 200;

/** As Standard Webhooks recommends: nine tries over three days. */
const SCHEDULE_MS = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000];

/** Undefined after the last try. A little is drawn, so that receivers are not hit all at once. */
export function webhookBackoffMs(attempts: number, random: () => number = Math.random): number | undefined {
  const wait = SCHEDULE_MS[attempts - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 + 0.1 * random()));
}

export function createWebhookChannel(deps: {
  pool: pg.Pool;
  box: SecretBox;
  policy: AddressPolicy;
  signal: AbortSignal;
  now: () => number;
}): Channel {
  const { pool, box } = deps;
  return {
    name: 'webhook',
    async send(job, stillOurs) {
      const endpoint = job.endpointId === null ? undefined : await selectEndpoint(pool, job.endpointId);
      if (!endpoint) throw new LeaseLostError();
      if (!endpoint.enabled) throw new ChannelError({ type: 'skipped', message: 'The receiver is switched off.' });
      if (!(await stillOurs())) throw new LeaseLostError();
      const body = JSON.stringify(job.payload);
      const at = new Date(deps.now());
      const secrets = [endpoint.secret, ...(endpoint.oldSecret === null ? [] : [endpoint.oldSecret])];
      const signature = secrets
        .map((sealed) => new Webhook(box.open(sealed, ENDPOINT_SECRET_PLACE)).sign(job.outboxId, at, body))
        .join(' ');
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Wince-Webhooks/1',
        'webhook-id': job.outboxId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': signature,
      };
      const answer = await post(endpoint.url, { headers, body });
      const { status } = answer;
      if (status >= 200 && status < 300) return { detail: `${status} from ${new URL(endpoint.url).host}`, status };
      const message = `${status}: ${answer.body.replace(/\s+/g, ' ').trim().slice(0, MAX_DETAIL_LENGTH)}`;
      if (status === 410) {
        await disableEndpoint(pool, { id: endpoint.id, reason: 'The receiver answered 410 Gone.' });
        throw new ChannelError({ type: 'refused', message, status });
      }
      throw new ChannelError({ type: 'uncertain', message, status });
    },
  };

  async function post(url: string, content: { headers: Record<string, string>; body: string }) {
    try {
      return await safePost(new URL(url), { ...content, policy: deps.policy, signal: deps.signal });
    } catch (cause) {
      const message = cause instanceof Error ? cause.message || cause.name : String(cause);
      if (cause instanceof ForbiddenUrlError) throw new ChannelError({ type: 'refused', message }, { cause });
      throw new ChannelError({ type: 'uncertain', message: message.slice(0, MAX_DETAIL_LENGTH) }, { cause });
    }
  }
}
