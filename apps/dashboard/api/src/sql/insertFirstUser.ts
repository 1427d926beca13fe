import type pg from 'pg';

/** Creates the owner of the home organisation while there is no user. Of two calls at once, the unique login lets one win. */
export async function insertFirstUser(pool: pg.Pool, options: { passwordHash: string }): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO users (name, login, password_hash)
       SELECT 'owner', 'owner', $1 WHERE NOT EXISTS (SELECT 1 FROM users)
       ON CONFLICT (login) DO NOTHING
       RETURNING id)
     INSERT INTO memberships (organisation_id, user_id, role)
     SELECT home_organisation(), id, 'owner' FROM made
     RETURNING user_id AS id`,
    [options.passwordHash],
  );
  return rows[0]?.id;
}
