import type pg from 'pg';

/** Hashes are kept for so long, to know a repetition; bodies only until they are applied. */
const KEPT_DAYS = 7;

/** False when the same body, or the same delivery, has arrived before. */
export async function insertInbox(
  pool: pg.Pool,
  entry: { bodyHash: Buffer; deliveryId: string | undefined; body: unknown },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO webhook_inbox (body_hash, delivery_id, body)
     SELECT $1, $2, $3::jsonb
     WHERE NOT EXISTS (SELECT 1 FROM webhook_inbox WHERE delivery_id = $2)
     ON CONFLICT (body_hash) DO NOTHING`,
    // A jsonb cannot hold the character NUL; no field that is read may.
    [entry.bodyHash, entry.deliveryId ?? null, JSON.stringify(entry.body).replaceAll('\\u0000', '')],
  );
  return rowCount === 1;
}

/** The oldest that is not applied yet, held until the transaction ends. */
export async function takeInbox(client: pg.ClientBase): Promise<{ bodyHash: Buffer; body: unknown } | undefined> {
  const { rows } = await client.query<{ bodyHash: Buffer; body: unknown }>(
    `SELECT body_hash AS "bodyHash", body FROM webhook_inbox WHERE applied_at IS NULL
     ORDER BY received_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  return rows[0];
}

export async function settleInbox(client: pg.ClientBase, entry: { bodyHash: Buffer; outcome: string }): Promise<void> {
  await client.query('UPDATE webhook_inbox SET applied_at = now(), outcome = $2, body = NULL WHERE body_hash = $1', [
    entry.bodyHash,
    entry.outcome.slice(0, 200),
  ]);
}

export async function pruneInbox(pool: pg.Pool): Promise<void> {
  await pool.query('DELETE FROM webhook_inbox WHERE received_at < now() - make_interval(days => $1)', [KEPT_DAYS]);
}
