import type pg from 'pg';

/** The named incident of a project, or the one that hurts most. */
export async function selectPainfulIncident(
  pool: pg.Pool,
  options: { projectId: string; incidentId?: string | undefined },
): Promise<{ id: string; shortId: string } | undefined> {
  const { rows } = await pool.query<{ id: string; shortId: string }>(
    `SELECT id, short_id AS "shortId" FROM incidents
     WHERE project_id = $1 AND ($2::uuid IS NULL OR id = $2)
     ORDER BY (status IN ('new', 'open')) DESC, person_count * CASE severity WHEN 'high' THEN 9 ELSE 3 END DESC, id
     LIMIT 1`,
    [options.projectId, options.incidentId ?? null],
  );
  return rows[0];
}
