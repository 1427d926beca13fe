import type pg from 'pg';

export async function touchLogin(pool: pg.Pool, options: { tokenHash: Buffer; seenAt: number }): Promise<void> {
  await pool.query('UPDATE logins SET last_seen_at = $2 WHERE token_hash = $1', [
    options.tokenHash,
    new Date(options.seenAt),
  ]);
}
