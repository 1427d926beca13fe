import type { Pool } from 'pg';
import { IngestError } from './ingestError.ts';
import { selectWriteKey } from './sql/selectWriteKey.ts';

/** A changed key or origin list takes effect within this time. */
const FRESH_MS = 5_000;
/** Guessed keys must not grow the cache without end. */
const MAX_ENTRIES = 10_000;

export interface KeyEntry {
  projectId: string;
  allowedOrigins: ReadonlySet<string>;
  personKey: Buffer;
}

export interface KeyCache {
  /** The project of a write key, or undefined where there is none. Throws IngestError `unavailable`. */
  find(key: string): KeyEntry | undefined | Promise<KeyEntry | undefined>;
}

/**
 * Write keys from Postgres. An entry older than FRESH_MS is used once more while it is read again, so that no
 * request waits for it; while Postgres is down, known keys stay valid and unknown ones get 503, not 401.
 */
export function createKeyCache(pool: Pool, now: () => number = Date.now): KeyCache {
  const entries = new Map<string, { value: KeyEntry | undefined; readAt: number }>();
  const reading = new Map<string, Promise<KeyEntry | undefined>>();

  function read(key: string): Promise<KeyEntry | undefined> {
    const running = reading.get(key);
    if (running) return running;
    const promise = selectWriteKey(pool, key)
      .then((row) => {
        const value = row && {
          projectId: row.project_id,
          allowedOrigins: new Set(row.allowed_origins),
          personKey: row.person_key,
        };
        entries.delete(key);
        if (entries.size >= MAX_ENTRIES) entries.delete(entries.keys().next().value ?? key);
        entries.set(key, { value, readAt: now() });
        return value;
      })
      .finally(() => reading.delete(key));
    reading.set(key, promise);
    return promise;
  }

  return {
    find(key) {
      const entry = entries.get(key);
      const stale = entry !== undefined && now() - entry.readAt > FRESH_MS;
      if (entry?.value !== undefined) {
        // Postgres being down must not refuse a known key; the next request tries to read it again.
        if (stale) read(key).catch(() => {});
        return entry.value;
      }
      if (entry !== undefined && !stale) return undefined;
      return read(key).catch((cause: unknown) => {
        throw new IngestError('unavailable', 'write keys cannot be read at the moment; send the batch again', {
          retryAfterSeconds: 5,
          cause,
        });
      });
    },
  };
}
