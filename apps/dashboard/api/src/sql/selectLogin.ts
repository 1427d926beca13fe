import type pg from 'pg';

export interface LoginRow {
  name: string;
  /** Epoch ms. */
  lastSeenAt: number;
  expiresAt: number;
}

export async function selectLogin(pool: pg.Pool, options: { tokenHash: Buffer }): Promise<LoginRow | undefined> {
  const { rows } = await pool.query<{ name: string; last_seen_at: Date; expires_at: Date }>(
    `SELECT u.name, l.last_seen_at, l.expires_at
     FROM logins l JOIN users u ON u.id = l.user_id
     WHERE l.token_hash = $1`,
    [options.tokenHash],
  );
  const row = rows[0];
  return row && { name: row.name, lastSeenAt: row.last_seen_at.getTime(), expiresAt: row.expires_at.getTime() };
}
