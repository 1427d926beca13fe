import type pg from 'pg';

const DAYS = 7;

/** People hit on each of the last seven UTC days, today last. */
export async function selectTrend(pool: pg.Pool, incidentId: string): Promise<number[]> {
  const { rows } = await pool.query<{ people: number }>(
    `SELECT count(DISTINCT coalesce(s.person, s.session_id))::int AS people
     FROM generate_series(0, $2::int - 1) AS n
       LEFT JOIN signals s ON s.incident_id = $1
         AND s.at >= date_trunc('day', now(), 'UTC') - make_interval(days => $2::int - 1 - n)
         AND s.at < date_trunc('day', now(), 'UTC') - make_interval(days => $2::int - 2 - n)
     GROUP BY n ORDER BY n`,
    [incidentId, DAYS],
  );
  return rows.map((row) => row.people);
}
