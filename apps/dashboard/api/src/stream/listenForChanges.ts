/**
 * One connection that LISTENs on `wince_changes` and tells the hub.
 *
 * connecting → listening: the server took the LISTEN. listening → waiting: the connection broke. waiting → connecting:
 * after a pause that doubles. Each time it is back, everybody is told to look again, because a notification that
 * nobody listened to is gone. Any state → stopped: `stop`.
 */
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import type { ChangeHub } from './changeHub.ts';

const CHANNEL = 'wince_changes';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

const payloadSchema = z.object({ project: z.uuid(), kind: z.enum(['incidents', 'tickets']) });

/** Resolves once the first LISTEN stands. @throws what connecting for the first time throws. */
export async function listenForChanges(options: {
  databaseUrl: string;
  hub: ChangeHub;
  log: (error: unknown) => void;
}): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  let client = await connect(options);
  const loop = keepListening();

  return async () => {
    stopping.abort();
    await client.end();
    await loop;
  };

  async function keepListening(): Promise<void> {
    for (;;) {
      await ended(client);
      let pauseMs = FIRST_PAUSE_MS;
      for (let back = false; !back; ) {
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
        if (stopping.signal.aborted) return;
        try {
          client = await connect(options);
          back = true;
        } catch (error) {
          options.log(error);
          pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
        }
      }
      if (stopping.signal.aborted) {
        await client.end();
        return;
      }
      options.hub.publish({ project: undefined, kind: 'incidents' });
    }
  }
}

async function connect({ databaseUrl, hub, log }: Parameters<typeof listenForChanges>[0]): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'wince dashboard' });
  client.on('error', log);
  client.on('notification', ({ payload }) => {
    const change = payloadSchema.safeParse(parse(payload));
    if (change.success) hub.publish(change.data);
    else log(new Error(`${CHANNEL} carried ${JSON.stringify(payload?.slice(0, 200))}, not {"project","kind"}`));
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  return client;
}

function ended(client: pg.Client): Promise<void> {
  return new Promise((resolve) => client.once('end', () => resolve()));
}

function parse(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    // Not JSON: the schema refuses undefined and the payload is logged.
    return undefined;
  }
}
