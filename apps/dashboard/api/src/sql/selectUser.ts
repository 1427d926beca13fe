import type pg from 'pg';

export interface UserRow {
  id: string;
  name: string;
  login: string;
  password_hash: string;
}

/** The user with this login; without one the first user there is, or undefined before the first start is finished. */
export async function selectUser(pool: pg.Pool | pg.ClientBase, login?: string): Promise<UserRow | undefined> {
  const { rows } = await pool.query<UserRow>(
    `SELECT id, name, login, password_hash FROM users
     WHERE $1::text IS NULL OR login = $1
     ORDER BY created_at LIMIT 1`,
    [login ?? null],
  );
  return rows[0];
}

/** Whether whoever signs in must say who they are. */
export async function hasSeveralUsers(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query('SELECT FROM users LIMIT 2');
  return rows.length > 1;
}
