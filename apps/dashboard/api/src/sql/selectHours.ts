import type pg from 'pg';

/** Signals of an incident per hour since `since` (epoch ms). `hour` counts hours since the epoch. */
export async function selectHours(
  pool: pg.Pool,
  options: { incidentId: string; since: number },
): Promise<{ hour: number; signals: number; sessions: number }[]> {
  const { rows } = await pool.query<{ hour: number; signals: number; sessions: number }>(
    `SELECT floor(extract(epoch FROM at) / 3600)::int AS hour,
            count(*)::int AS signals, count(DISTINCT session_id)::int AS sessions
     FROM signals WHERE incident_id = $1 AND at >= to_timestamp($2::float8 / 1000)
     GROUP BY 1 ORDER BY 1`,
    [options.incidentId, options.since],
  );
  return rows;
}
