import type pg from 'pg';
import { createLinearApi, type LinearOptions } from './linear/linearApi.ts';
import { listenOutbox } from './listenOutbox.ts';
import { createRelay } from './relay.ts';

const LEASE_MS = 60_000;
const POLL_MS = 2_000;
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
  /** Absent: tickets are rendered and not sent. */
  linear?: LinearOptions | undefined;
  logger: Logger;
  /** Epoch ms. */
  now?: () => number;
  /** How long a relay may hold a ticket; after that another one looks what became of it. */
  leaseMs?: number;
  /** How often the outbox is looked at when no notification comes. */
  pollMs?: number;
}

export interface Integrations {
  /** Lets the call under way finish or gives it up, and closes the listener. The pool stays open. */
  stop(): Promise<void>;
  /** Looks at the outbox now. */
  wake(): void;
}

export function startIntegrations(deps: IntegrationsDeps): Integrations {
  const { logger, pollMs = POLL_MS, now = Date.now } = deps;
  const cancel = new AbortController();
  const alarm = createAlarm();
  let stopping = false;
  const linear = deps.linear && createLinearApi(deps.linear, { signal: cancel.signal, now });
  const relay = createRelay({ ...deps, linear, now, leaseMs: deps.leaseMs ?? LEASE_MS });

  async function run(): Promise<void> {
    while (!stopping) {
      let idleMs = pollMs;
      try {
        idleMs = await relay.step();
      } catch (error) {
        // The database is away. Rows keep their state; a lease that could not be given back runs out.
        logger.error(
          { error: error instanceof Error ? error.message : String(error) },
          'the outbox relay failed a step',
        );
      }
      if (idleMs > 0 && !stopping) await alarm.wait(Math.min(idleMs, pollMs));
    }
  }

  const listener = listenOutbox({ databaseUrl: deps.databaseUrl, logger, onNotify: alarm.ring });
  const running = run();
  return {
    wake: alarm.ring,
    async stop() {
      stopping = true;
      alarm.ring();
      const grace = setTimeout(() => cancel.abort(), STOP_GRACE_MS);
      await Promise.all([running, listener.stop()]);
      clearTimeout(grace);
    },
  };
}

/** A wait that can be cut short. A ring while nobody waits cuts the next wait. */
function createAlarm(): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let rung = false;
  let end: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      end?.();
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), rung ? 0 : ms);
        end = () => {
          clearTimeout(timer);
          end = undefined;
          rung = false;
          resolve();
        };
      }),
  };
}
