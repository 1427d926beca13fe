/** Sends webhooks as Linear does, and as somebody who pretends to be Linear, or a bad network, would. */
import { createHmac, randomUUID } from 'node:crypto';
import { ORGANIZATION, type RegisteredWebhook } from './resolvers.ts';
import type { FakeIssue, IssueChange } from './workspace.ts';

export interface SentWebhook {
  url: string;
  deliveryId: string;
  body: string;
  signature: string;
  /** Of the answer; 0 when there was none. */
  status: number;
  tookMs: number;
}

export interface SendOptions {
  /** Signs with another secret: what a stranger would. */
  secret?: string;
  /** Puts this in the place of the signature; null leaves the header out. */
  signature?: string | null;
  /** How long ago it says it was sent. Null: it does not say. */
  ageMs?: number | null;
  /** In the place of the organisation's own. */
  organizationId?: string;
  deliveryId?: string;
  /** Changes the body before it is signed. */
  data?: object;
}

export interface WebhookSender {
  register(webhook: RegisteredWebhook): void;
  /** To every webhook that is registered. */
  send(action: IssueChange, issue: FakeIssue, options?: SendOptions): Promise<SentWebhook[]>;
  /** The same bytes again, as a retry or a replay. */
  repeat(sent: SentWebhook): Promise<SentWebhook>;
  sent(): SentWebhook[];
  /** Webhooks under way have been answered. */
  settled(): Promise<void>;
}

export function createWebhookSender(): WebhookSender {
  const webhooks: RegisteredWebhook[] = [];
  const log: SentWebhook[] = [];
  let underWay: Promise<unknown> = Promise.resolve();

  async function post(
    url: string,
    one: { deliveryId: string; body: string; signature: string | null },
  ): Promise<SentWebhook> {
    const startedAt = Date.now();
    const status = await fetch(url, {
      method: 'POST',
      body: one.body,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Linear-Delivery': one.deliveryId,
        'Linear-Event': 'Issue',
        'Linear-Timestamp': String(Date.now()),
        ...(one.signature === null ? {} : { 'Linear-Signature': one.signature }),
      },
      signal: AbortSignal.timeout(5_000),
    }).then(
      async (response) => {
        await response.arrayBuffer();
        return response.status;
      },
      // Nobody listens, or not in time: Linear would try again later.
      () => 0,
    );
    const sent = { url, ...one, signature: one.signature ?? '', status, tookMs: Date.now() - startedAt };
    log.push(sent);
    return sent;
  }

  return {
    register: (webhook) => void webhooks.push(webhook),
    send(action, issue, options = {}) {
      const all = Promise.all(
        webhooks.map((webhook) => {
          const body = JSON.stringify(payloadOf(action, issue, webhook, options));
          const signature =
            options.signature === undefined ? sign(options.secret ?? webhook.secret, body) : options.signature;
          return post(webhook.url, { deliveryId: options.deliveryId ?? randomUUID(), body, signature });
        }),
      );
      underWay = Promise.all([underWay, all]);
      return all;
    },
    repeat: ({ url, deliveryId, body, signature }) => post(url, { deliveryId, body, signature }),
    sent: () => log,
    settled: async () => void (await underWay),
  };
}

export function sign(secret: string, body: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

function payloadOf(action: IssueChange, issue: FakeIssue, webhook: RegisteredWebhook, options: SendOptions): object {
  const { team, state, attachments: _attachments, comments: _comments, relations: _relations, ...data } = issue;
  const { ageMs = 0 } = options;
  return {
    action,
    type: 'Issue',
    createdAt: new Date().toISOString(),
    url: issue.url,
    organizationId: options.organizationId ?? ORGANIZATION.id,
    webhookId: webhook.id,
    data: {
      ...data,
      stateId: state.id,
      teamId: team.id,
      state: { id: state.id, name: state.name, type: state.type },
      team: { id: team.id, key: team.key, name: team.name },
      ...options.data,
    },
    ...(ageMs === null ? {} : { webhookTimestamp: Date.now() - ageMs }),
  };
}
