import type pg from 'pg';

export async function selectApiToken(
  pool: pg.Pool,
  options: { tokenHash: Buffer },
): Promise<{ name: string } | undefined> {
  const { rows } = await pool.query<{ name: string }>(
    'SELECT name FROM api_tokens WHERE token_hash = $1 AND revoked_at IS NULL',
    [options.tokenHash],
  );
  return rows[0];
}
