import type pg from 'pg';

/** Releases in which the incident happened, the one it happened in first first. */
export async function selectReleases(pool: pg.Pool, incidentId: string): Promise<{ name: string; firstAt: number }[]> {
  const { rows } = await pool.query<{ name: string; firstAt: number }>(
    `SELECT release AS name, (extract(epoch FROM min(at)) * 1000)::float8 AS "firstAt"
     FROM signals WHERE incident_id = $1 AND release IS NOT NULL AND release <> ''
     GROUP BY release ORDER BY min(at) LIMIT 50`,
    [incidentId],
  );
  return rows;
}
