import type { Pool } from 'pg';
import { type FailedBatch, insertFailedBatch, insertRevokedKey } from './sql/insertFailedBatch.ts';

/** One row per project and kind of failure in this time: a broken client must not fill the table. */
const INTERVAL_MS = 1_000;

export interface FailureLog {
  record(failed: FailedBatch): void;
  /** A batch with a key that is not valid: where it was once, its project is told. */
  recordKey(key: string, failed: Omit<FailedBatch, 'projectId'>): void;
}

/** Writes refused batches to Postgres, in the background. A failure to write is only counted by the caller's metrics. */
export function createFailureLog(
  pool: Pool,
  onError: (error: unknown) => void,
  now: () => number = Date.now,
): FailureLog {
  const lastAt = new Map<string, number>();
  let keyAt = Number.NEGATIVE_INFINITY;
  return {
    record(failed) {
      const key = `${failed.projectId}/${failed.code}`;
      const time = now();
      if (time - (lastAt.get(key) ?? Number.NEGATIVE_INFINITY) < INTERVAL_MS) return;
      lastAt.set(key, time);
      insertFailedBatch(pool, failed).catch(onError);
    },
    recordKey(key, failed) {
      // One of all keys in that time: guessing keys must not reach Postgres.
      const time = now();
      if (time - keyAt < INTERVAL_MS) return;
      keyAt = time;
      insertRevokedKey(pool, key, failed).catch(onError);
    },
  };
}
