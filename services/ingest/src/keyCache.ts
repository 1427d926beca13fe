import type { Pool } from 'pg';
import { IngestError } from './ingestError.ts';
import { selectWriteKey } from './sql/selectWriteKey.ts';
import { createStaff, type Staff } from './staff.ts';

/** A key that is in use is read again after this time, in the background. */
const FRESH_MS = 5_000;
/** An older entry is not used before it was read again: a revoked key ends within this time, used or not. */
const STALE_MS = 60_000;
/** Look-ups of keys that are not in the cache at one time: guessing must not take Postgres from everybody else. */
const MAX_LOOKUPS = 4;
/** Guessed keys must not grow the cache without end. */
const MAX_ENTRIES = 10_000;

export interface KeyEntry {
  projectId: string;
  allowedOrigins: ReadonlySet<string>;
  personKey: Buffer;
  staff: Staff;
}

export interface KeyCache {
  /** The project of a write key, or undefined where there is none. Throws IngestError `unavailable`. */
  find(key: string): KeyEntry | undefined | Promise<KeyEntry | undefined>;
}

interface CacheEntry {
  value: KeyEntry | undefined;
  /** Epoch ms, as is `retryAt`: until then a failure to read the key again is not repeated. */
  readAt: number;
  retryAt: number;
}

/**
 * Write keys from Postgres. Up to FRESH_MS an entry is used as it is, up to STALE_MS it is used while it is read
 * again, after that it is read first. While Postgres fails, known keys stay valid, and unknown ones get 503, not 401.
 */
export function createKeyCache(pool: Pool, now: () => number = Date.now): KeyCache {
  const entries = new Map<string, CacheEntry>();
  const reading = new Map<string, Promise<KeyEntry | undefined>>();
  let lookups = 0;

  function read(key: string): Promise<KeyEntry | undefined> {
    const running = reading.get(key);
    if (running) return running;
    const promise = selectWriteKey(pool, key)
      .then((row) => {
        const value = row && {
          projectId: row.project_id,
          allowedOrigins: new Set(row.allowed_origins),
          personKey: row.person_key,
          staff: createStaff({ people: row.staff_people, hosts: row.staff_hosts }),
        };
        store(key, value);
        return value;
      })
      .finally(() => reading.delete(key));
    reading.set(key, promise);
    return promise;
  }

  function store(key: string, value: KeyEntry | undefined): void {
    entries.delete(key);
    if (entries.size >= MAX_ENTRIES) entries.delete(entries.keys().next().value ?? key);
    entries.set(key, { value, readAt: now(), retryAt: 0 });
  }

  /** The known key once more; the old value where Postgres fails, and then for FRESH_MS without asking again. */
  async function readAgain(key: string, entry: CacheEntry): Promise<KeyEntry | undefined> {
    try {
      return await read(key);
    } catch {
      entry.retryAt = now() + FRESH_MS;
      return entry.value;
    }
  }

  async function lookUp(key: string): Promise<KeyEntry | undefined> {
    const own = reading.has(key) ? 0 : 1;
    if (own === 1 && lookups >= MAX_LOOKUPS)
      throw new IngestError('unavailable', 'too many new write keys at a time; send the batch again', {
        retryAfterSeconds: 1,
      });
    lookups += own;
    try {
      return await read(key);
    } catch (cause) {
      throw new IngestError('unavailable', 'write keys cannot be read at the moment; send the batch again', {
        retryAfterSeconds: 5,
        cause,
      });
    } finally {
      lookups -= own;
    }
  }

  return {
    find(key) {
      const entry = entries.get(key);
      const ageMs = entry === undefined ? Number.POSITIVE_INFINITY : now() - entry.readAt;
      if (entry !== undefined && ageMs <= FRESH_MS) return entry.value;
      if (entry?.value === undefined) return lookUp(key);
      if (now() < entry.retryAt) return entry.value;
      const again = readAgain(key, entry);
      return ageMs <= STALE_MS ? entry.value : again;
    },
  };
}
