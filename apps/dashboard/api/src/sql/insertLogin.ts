import type pg from 'pg';

/** Adds a login and removes the user's ended ones. */
export async function insertLogin(
  pool: pg.Pool,
  login: { tokenHash: Buffer; userId: string; createdAt: number; expiresAt: number },
): Promise<void> {
  await pool.query(
    `WITH ended AS (DELETE FROM logins WHERE user_id = $2 AND expires_at <= $3)
     INSERT INTO logins (token_hash, user_id, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $3, $4)`,
    [login.tokenHash, login.userId, new Date(login.createdAt), new Date(login.expiresAt)],
  );
}
