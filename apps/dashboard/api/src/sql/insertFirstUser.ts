import type pg from 'pg';

/** Creates the owner while there is no user. Of two calls at once, the unique name lets one win. */
export async function insertFirstUser(pool: pg.Pool, options: { passwordHash: string }): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO users (name, password_hash)
     SELECT 'owner', $1 WHERE NOT EXISTS (SELECT 1 FROM users)
     ON CONFLICT (name) DO NOTHING
     RETURNING id`,
    [options.passwordHash],
  );
  return rows[0]?.id;
}
