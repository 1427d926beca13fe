import type { Hono } from 'hono';
import type pg from 'pg';
import { createLinearConnections, type LinearOptions } from './connection/linearConnections.ts';
import { createControl, type IntegrationsControl } from './control/createControl.ts';
import { applyNext } from './inbox/applyInbox.ts';
import { reconcile } from './inbox/reconcile.ts';
import { createWebhookRoutes } from './inbox/webhookRoutes.ts';
import { keepAlive } from './life/keeper.ts';
import { listenOutbox } from './listenOutbox.ts';
import { admit } from './policy/admit.ts';
import { createRelay } from './relay.ts';
import { renderPreviews } from './renderPreviews.ts';
import { createSecretBox } from './secrets/secretBox.ts';
import { pruneInbox } from './sql/webhookInbox.ts';
import type { ReadUsage } from './usage.ts';
import { createAddressPolicy } from './webhooks/addressPolicy.ts';
import { createWebhookChannel } from './webhooks/webhookChannel.ts';
import { deliverWebhooks } from './webhooks/webhookRelay.ts';
import { startWorker } from './worker.ts';

const LEASE_MS = 60_000;
const POLL_MS = 2_000;
/** A busy incident changes with every signal; its preview does not have to. */
const PREVIEW_EVERY_MS = 2_000;
const RECONCILE_EVERY_MS = 3_600_000;
/** How often the clock is asked whether a reconciliation is due. */
const RECONCILE_POLL_MS = 60_000;
/** What a call under way gets to finish when we are stopped. */
const STOP_GRACE_MS = 3_000;

export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface IntegrationsDeps {
  pool: pg.Pool;
  /** For a connection of its own, which listens. */
  databaseUrl: string;
  /** Address of the dashboard, for links back. */
  publicUrl: string;
  /** The connection that the environment gives; absent: the one made on the dashboard, if there is one. */
  linear?: LinearOptions | undefined;
  /** GraphQL endpoint for a connection made on the dashboard; Linear's own when left out. */
  linearApiUrl?: string | undefined;
  /** Texts of at least 32 characters that secrets are sealed with: the first seals, all open. */
  secretKeys: readonly string[];
  /** Private networks that webhooks may reach, such as `10.1.0.0/16`. */
  webhookNetworks?: readonly string[] | undefined;
  /** What is known of the use of an element; left out, tickets do without. */
  usage?: ReadUsage | undefined;
  logger: Logger;
  /** Epoch ms. */
  now?: () => number;
  /** How long a relay may hold a row; after that another one looks what became of it. */
  leaseMs?: number;
  /** How often the outbox is looked at when no notification comes. */
  pollMs?: number;
  reconcileEveryMs?: number;
}

export interface Integrations {
  /** `POST /hooks/linear`; mount it at `/`. */
  routes: Hono;
  /** What the dashboard may ask and order. */
  control: IntegrationsControl;
  /** Lets the call under way finish or gives it up, and closes the listener. The pool stays open. */
  stop(): Promise<void>;
  /** Looks at the outbox now. */
  wake(): void;
}

export function startIntegrations(deps: IntegrationsDeps): Integrations {
  const { pool, logger, publicUrl, pollMs = POLL_MS, now = Date.now, leaseMs = LEASE_MS } = deps;
  const usage = deps.usage;
  const cancel = new AbortController();
  const { signal } = cancel;
  const box = createSecretBox(deps.secretKeys);
  const connections = createLinearConnections({
    pool,
    box,
    environment: deps.linear,
    apiUrl: deps.linearApiUrl,
    signal,
    now,
  });
  const policy = createAddressPolicy(deps.webhookNetworks);
  const webhooks = createWebhookChannel({ pool, box, policy, signal, now });
  const relay = createRelay({ pool, connections, publicUrl, usage, logger, now, leaseMs });

  const worker = (name: string, step: () => Promise<number>, everyMs = pollMs) =>
    startWorker({ name, step, pollMs: everyMs, logger });
  const linearWorker = worker('linear', relay.step);
  const webhookWorker = worker('webhooks', async () => {
    await deliverWebhooks({ pool, channel: webhooks, logger, now, leaseMs });
    return Number.POSITIVE_INFINITY;
  });
  const policyWorker = worker('policy', async () => {
    // What is let through while nothing is connected would all go out at once when something is.
    if (!(await connections.current())) return Number.POSITIVE_INFINITY;
    if ((await admit({ pool, usage, now })) > 0) linearWorker.wake();
    return Number.POSITIVE_INFINITY;
  });
  const previewer = worker(
    'previews',
    async () => {
      await renderPreviews({ pool, publicUrl, usage, now });
      return Number.POSITIVE_INFINITY;
    },
    Math.min(PREVIEW_EVERY_MS, pollMs * 10),
  );
  const keeper = worker('keeper', async () => {
    const { seen, steps } = await keepAlive({ pool, publicUrl, now });
    if (steps > 0) for (const one of [linearWorker, webhookWorker]) one.wake();
    return seen > 0 ? 0 : Number.POSITIVE_INFINITY;
  });
  const inbox = worker('inbox', async () => {
    const more = await applyNext({ pool, connection: connections.current });
    if (!more) return Number.POSITIVE_INFINITY;
    keeper.wake();
    return 0;
  });
  const reconciler = worker(
    'reconciliation',
    async () => {
      const connection = await connections.current();
      const everyMs = deps.reconcileEveryMs ?? RECONCILE_EVERY_MS;
      if (connection && (await reconcile({ pool, api: connection.api, now, everyMs })) > 0) keeper.wake();
      await pruneInbox(pool);
      return Number.POSITIVE_INFINITY;
    },
    Math.min(RECONCILE_POLL_MS, deps.reconcileEveryMs ?? RECONCILE_POLL_MS),
  );

  const workers = [policyWorker, linearWorker, previewer, webhookWorker, keeper, inbox, reconciler];
  const wake = () => {
    for (const one of [policyWorker, linearWorker, webhookWorker, keeper, inbox]) one.wake();
  };
  const listener = listenOutbox({ databaseUrl: deps.databaseUrl, logger, onNotify: wake, onChange: keeper.wake });
  return {
    routes: createWebhookRoutes({ pool, box, wake: inbox.wake }),
    control: createControl({ pool, box, connections, policy, publicUrl, usage, now, wake }),
    wake,
    async stop() {
      const grace = setTimeout(() => cancel.abort(), STOP_GRACE_MS);
      await Promise.all([...workers.map((one) => one.stop()), listener.stop()]);
      clearTimeout(grace);
      cancel.abort();
    },
  };
}
