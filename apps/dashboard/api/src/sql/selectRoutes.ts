import type pg from 'pg';

/** The routes with the most incidents, for the filter. */
export async function selectRoutes(
  pool: pg.Pool,
  options: { projectId: string; limit: number },
): Promise<{ route: string; incidents: number }[]> {
  const { rows } = await pool.query<{ route: string; incidents: number }>(
    `SELECT route, count(*)::int AS incidents FROM incidents WHERE project_id = $1
     GROUP BY route ORDER BY incidents DESC, route LIMIT $2`,
    [options.projectId, options.limit],
  );
  return rows;
}
