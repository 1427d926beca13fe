import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';
import { inTransaction } from '../sql/inTransaction.ts';
import { type ErasedCounts, eraseFromClickHouse, eraseFromPostgres, selectSessionsOf } from './eraseRows.ts';

export interface Erasure {
  id: string;
  project_id: string;
  kind: 'session' | 'person';
  /** The id of the session, or the hash of the person. */
  subject: string;
  requested_at: Date;
}

/**
 * Deletes what an erasure names, ClickHouse first: until the row says that it is finished, everything is found again
 * and done once more. `within` runs in the transaction that writes the outcome.
 */
export async function erase(
  stores: { pool: pg.Pool; clickhouse: ClickHouseClient },
  erasure: Erasure,
  within: (client: pg.ClientBase, counts: ErasedCounts) => Promise<void> = async () => {},
): Promise<ErasedCounts> {
  const scope = { projectId: erasure.project_id, before: erasure.requested_at.getTime() };
  const sessions =
    erasure.kind === 'session'
      ? [erasure.subject]
      : await selectSessionsOf(stores, { ...scope, person: erasure.subject });
  const archived = await eraseFromClickHouse(stores.clickhouse, { ...scope, sessions });
  return inTransaction(stores.pool, async (client) => {
    const counts: ErasedCounts = { sessions: sessions.length, ...archived };
    Object.assign(counts, await eraseFromPostgres(client, { ...scope, sessions }));
    const { rows } = await client.query<{ counts: ErasedCounts }>(
      'SELECT counts FROM erasures WHERE id = $1 FOR UPDATE',
      [erasure.id],
    );
    await client.query('UPDATE erasures SET counts = $2, finished_at = coalesce(finished_at, now()) WHERE id = $1', [
      erasure.id,
      sum(rows[0]?.counts ?? {}, counts),
    ]);
    await within(client, counts);
    return counts;
  });
}

/**
 * Deletes again what a replay of the log may have brought back, finishes what a crash cut short, and forgets of whom
 * an erasure was once nothing can come back. For a job that runs from time to time.
 */
export async function repeatErasures(stores: { pool: pg.Pool; clickhouse: ClickHouseClient }): Promise<void> {
  const { rows } = await stores.pool.query<Erasure>(
    'SELECT id, project_id, kind, subject, requested_at FROM erasures WHERE subject IS NOT NULL ORDER BY requested_at',
  );
  for (const erasure of rows) await erase(stores, erasure);
  await stores.pool.query(
    'UPDATE erasures SET subject = NULL WHERE subject IS NOT NULL AND finished_at IS NOT NULL AND repeat_until < now()',
  );
}

/** Each place with the rows of both. A session that is found a second time is still the same one. */
function sum(before: ErasedCounts, now: ErasedCounts): ErasedCounts {
  const total = { ...before };
  for (const [place, count] of Object.entries(now))
    total[place] = place === 'sessions' ? Math.max(total[place] ?? 0, count) : (total[place] ?? 0) + count;
  return total;
}
