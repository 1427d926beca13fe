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
    `SELECT trait AS dimension, value, sessions, signals FROM (
       SELECT *, row_number() OVER (PARTITION BY trait ORDER BY sessions DESC, value) AS place FROM incident_traits
        WHERE incident_id = $1 AND trait IN ('browser', 'os', 'release')) AS ranked
     WHERE place <= $2 ORDER BY trait, place`,
    [options.incidentId, options.limit],
  );
  return rows;
}
