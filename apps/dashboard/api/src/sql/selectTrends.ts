import type pg from 'pg';

/** Signals per incident and UTC day since `since` (epoch ms, a midnight). Days without any have no row. */
export async function selectTrends(
  pool: pg.Pool,
  options: { incidentIds: readonly string[]; since: number },
): Promise<{ incident_id: string; day: number; signals: number; sessions: number }[]> {
  const { rows } = await pool.query<{ incident_id: string; day: number; signals: number; sessions: number }>(
    `SELECT incident_id, floor(extract(epoch FROM at) / 86400)::int AS day,
            count(*)::int AS signals, count(DISTINCT session_id)::int AS sessions
     FROM signals WHERE incident_id = ANY ($1::uuid[]) AND at >= to_timestamp($2::float8 / 1000)
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [options.incidentIds, options.since],
  );
  return rows;
}
