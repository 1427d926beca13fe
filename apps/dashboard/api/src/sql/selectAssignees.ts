import type pg from 'pg';

const MOST_PEOPLE = 500;

/** The members of an organisation, by name. */
export async function selectAssignees(
  pool: pg.Pool,
  options: { organisationId: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT u.id, u.name FROM users u JOIN memberships m ON m.user_id = u.id
      WHERE m.organisation_id = $1 ORDER BY lower(u.name), u.id LIMIT $2`,
    [options.organisationId, MOST_PEOPLE],
  );
  return rows;
}
