import type pg from 'pg';

/** Signals per incident and UTC day since `since` (epoch ms, a midnight). Days without any have no row. */
export async function selectTrends(
  pool: pg.Pool,
  options: { incidentIds: readonly string[]; since: number },
): Promise<{ incident_id: string; day: number; signals: number; sessions: number }[]> {
  const { rows } = await pool.query<{ incident_id: string; day: number; signals: number; sessions: number }>(
    `SELECT incident_id, value::date - '1970-01-01'::date AS day, signals, sessions FROM incident_traits
     WHERE incident_id = ANY ($1::uuid[]) AND trait = 'day'
       AND value >= to_char(to_timestamp($2::float8 / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD')
     ORDER BY incident_id, value`,
    [options.incidentIds, options.since],
  );
  return rows;
}
