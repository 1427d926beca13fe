import type pg from 'pg';

/** @returns undefined where somebody has that login. */
export async function insertUser(
  client: pg.ClientBase,
  user: { name: string; login: string; passwordHash: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO users (name, login, password_hash) VALUES ($1, $2, $3)
     ON CONFLICT (login) DO NOTHING RETURNING id`,
    [user.name, user.login, user.passwordHash],
  );
  return rows[0]?.id;
}

export async function updateUser(
  client: pg.ClientBase,
  options: { id: string; name?: string | undefined; passwordHash?: string | undefined },
): Promise<void> {
  await client.query(
    'UPDATE users SET name = coalesce($2, name), password_hash = coalesce($3, password_hash) WHERE id = $1',
    [options.id, options.name ?? null, options.passwordHash ?? null],
  );
}

/** Every browser the person is signed in with has to sign in again. */
export async function deleteLoginsOf(
  client: pg.ClientBase,
  options: { userId: string; except?: Buffer },
): Promise<number> {
  const { rowCount } = await client.query('DELETE FROM logins WHERE user_id = $1 AND token_hash IS DISTINCT FROM $2', [
    options.userId,
    options.except ?? null,
  ]);
  return rowCount ?? 0;
}

export async function countLoginsOf(pool: pg.Pool, options: { userId: string; now: number }): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM logins WHERE user_id = $1 AND expires_at > $2',
    [options.userId, new Date(options.now)],
  );
  return rows[0]?.count ?? 0;
}
