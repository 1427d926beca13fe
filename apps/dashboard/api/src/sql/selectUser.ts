import type pg from 'pg';

export interface UserRow {
  id: string;
  name: string;
  password_hash: string;
}

/** The one user there is in this version, or undefined before the first start is finished. */
export async function selectUser(pool: pg.Pool): Promise<UserRow | undefined> {
  const { rows } = await pool.query<UserRow>('SELECT id, name, password_hash FROM users ORDER BY created_at LIMIT 1');
  return rows[0];
}
