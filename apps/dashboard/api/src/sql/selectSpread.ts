import type pg from 'pg';

export interface SpreadRow {
  dimension: 'browser' | 'os' | 'release';
  value: string;
  sessions: number;
  signals: number;
}

/** Per browser, operating system and release: the values with the most sessions. An empty value is unknown. */
export async function selectSpread(
  pool: pg.Pool,
  options: { incidentId: string; limit: number },
): Promise<SpreadRow[]> {
  const { rows } = await pool.query<SpreadRow>(
    `WITH counted AS (
       SELECT d.dimension, d.value, count(DISTINCT s.session_id)::int AS sessions, count(*)::int AS signals
       FROM signals s
       CROSS JOIN LATERAL (VALUES ('browser', s.browser), ('os', s.os), ('release', coalesce(s.release, ''))) d (dimension, value)
       WHERE s.incident_id = $1 GROUP BY 1, 2),
     ranked AS (SELECT *, row_number() OVER (PARTITION BY dimension ORDER BY sessions DESC, value) AS place FROM counted)
     SELECT dimension, value, sessions, signals FROM ranked WHERE place <= $2 ORDER BY dimension, place`,
    [options.incidentId, options.limit],
  );
  return rows;
}
