import type pg from 'pg';

export async function deleteLogin(pool: pg.Pool, options: { tokenHash: Buffer }): Promise<void> {
  await pool.query('DELETE FROM logins WHERE token_hash = $1', [options.tokenHash]);
}
