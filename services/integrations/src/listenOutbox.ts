import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from './startIntegrations.ts';

const RECONNECT_MS = 1_000;
const MAX_RECONNECT_MS = 30_000;
/** Busy incidents change many times a second. */
const CHANGES_EVERY_MS = 250;

/**
 * Calls `onNotify` when something was put into the outbox, and after every (re)connection, since a notification may
 * have been missed. A lost connection is made again; polling covers the time between.
 */
export function listenOutbox(options: {
  databaseUrl: string;
  logger: Logger;
  onNotify: () => void;
  /** An incident changed; told at most once in a while. */
  onChange: () => void;
}): {
  stop: () => Promise<void>;
} {
  const { databaseUrl, logger, onNotify } = options;
  const changes = createThrottle(options.onChange, CHANGES_EVERY_MS);
  const stopping = new AbortController();

  /** Resolves when the connection has ended, with what ended it. */
  async function listenOnce(): Promise<{ connected: boolean; error?: Error }> {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'wince-outbox' });
    let error: Error | undefined;
    const ended = new Promise<void>((resolve) => client.once('end', () => resolve()));
    client.on('error', (cause) => {
      error = cause;
    });
    client.on('notification', ({ channel }) => (channel === 'wince_outbox' ? onNotify() : changes.ring()));
    let connected = false;
    const close = () => void client.end().catch(() => undefined); // It may be closed already, which is what is wanted.
    try {
      await client.connect();
      stopping.signal.addEventListener('abort', close);
      await client.query('LISTEN wince_outbox');
      await client.query('LISTEN wince_changes');
      connected = true;
      onNotify();
      if (stopping.signal.aborted) close();
      await ended;
    } catch (cause) {
      error = cause instanceof Error ? cause : new Error(String(cause));
      close();
    } finally {
      stopping.signal.removeEventListener('abort', close);
    }
    return { connected, ...(error ? { error } : {}) };
  }

  async function run(): Promise<void> {
    let waitMs = RECONNECT_MS;
    while (!stopping.signal.aborted) {
      const { connected, error } = await listenOnce();
      if (stopping.signal.aborted) return;
      waitMs = connected ? RECONNECT_MS : Math.min(waitMs * 2, MAX_RECONNECT_MS);
      logger.warn({ error: error?.message, waitMs }, 'the outbox listener lost its connection and connects again');
      // Rejects when stopped, which the loop's condition sees.
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    stop: () => {
      stopping.abort();
      changes.stop();
      return running;
    },
  };
}

/** Calls `run` soon after a ring, and not again before `everyMs`. */
function createThrottle(run: () => void, everyMs: number): { ring: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ring: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, everyMs);
    },
    stop: () => clearTimeout(timer),
  };
}
