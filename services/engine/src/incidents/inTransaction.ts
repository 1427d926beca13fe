import { setTimeout as delay } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

const MAX_TRIES = 5;
/** serialization_failure and deadlock_detected: the same transaction may well succeed the next time. */
const RETRYABLE = new Set(['40001', '40P01']);

/** Runs `work` in a transaction, again from the start when Postgres asks for it. `work` must bear being repeated. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    // A connection that breaks tells its query, and once more the client: unheard, that would end the process.
    const ignore = () => {};
    client.on('error', ignore);
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      client.off('error', ignore);
      client.release();
      return result;
    } catch (error) {
      // The connection may be what failed; then there is nothing to roll back.
      const rolledBack = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      );
      client.off('error', ignore);
      client.release(!rolledBack);
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!RETRYABLE.has(code) || attempt === MAX_TRIES) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}
