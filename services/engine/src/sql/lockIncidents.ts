import type { PoolClient } from 'pg';

/**
 * Takes the incidents of some signals for this transaction. What counts their sessions afterwards sees those that
 * another transaction was just adding; without it the slower of two would count without them.
 */
export async function lockIncidents(client: PoolClient, signalIds: readonly string[]): Promise<void> {
  await client.query(
    `SELECT 1 FROM incidents WHERE id IN (SELECT incident_id FROM signals WHERE id = ANY($1))
      ORDER BY id FOR NO KEY UPDATE`,
    [signalIds],
  );
}
