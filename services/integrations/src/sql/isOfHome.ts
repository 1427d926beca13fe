import type { Pool } from 'pg';

/** Whether the incident belongs to the organisation that connected Linear: nobody else's may end up there. */
export async function isOfHome(pool: Pool, incidentId: string): Promise<boolean> {
  const { rows } = await pool.query(
    `SELECT 1 FROM incidents i JOIN projects p ON p.id = i.project_id
      WHERE i.id = $1 AND p.organisation_id = home_organisation()`,
    [incidentId],
  );
  return rows.length > 0;
}
