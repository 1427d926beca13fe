import type pg from 'pg';

/** How long the older secret stays valid once there is a new one. Linear retries for up to seven hours. */
const OVERLAP_HOURS = 24;

/** Sealed, newest first. */
export async function selectWebhookSecrets(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ secret: string }>(
    `SELECT secret FROM linear_webhook_secrets WHERE valid_until IS NULL OR valid_until > now()
     ORDER BY created_at DESC LIMIT 2`,
  );
  return rows.map((row) => row.secret);
}

/** Adds a secret; the one before stays valid for a day. */
export async function insertWebhookSecret(client: pg.ClientBase, sealed: string): Promise<void> {
  await client.query('DELETE FROM linear_webhook_secrets WHERE valid_until IS NOT NULL');
  await client.query(
    `UPDATE linear_webhook_secrets SET valid_until = now() + make_interval(hours => $1) WHERE valid_until IS NULL`,
    [OVERLAP_HOURS],
  );
  await client.query('INSERT INTO linear_webhook_secrets (secret) VALUES ($1)', [sealed]);
}
