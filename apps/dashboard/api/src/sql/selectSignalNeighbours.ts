import type pg from 'pg';

export interface SignalNeighbours {
  newer: string | null;
  older: string | null;
  /** Place among the incident's signals, the newest is 1. */
  position: number;
  total: number;
}

/** The signals before and after one in its incident, newest first. */
export async function selectSignalNeighbours(
  pool: pg.Pool,
  options: { incidentId: string; at: Date; id: string },
): Promise<SignalNeighbours> {
  const { rows } = await pool.query<SignalNeighbours>(
    `SELECT
       (SELECT id FROM signals WHERE incident_id = $1 AND (at, id) > ($2, $3) ORDER BY at, id LIMIT 1) AS newer,
       (SELECT id FROM signals WHERE incident_id = $1 AND (at, id) < ($2, $3) ORDER BY at DESC, id DESC LIMIT 1) AS older,
       (SELECT count(*)::int FROM signals WHERE incident_id = $1 AND (at, id) >= ($2, $3)) AS position,
       (SELECT count(*)::int FROM signals WHERE incident_id = $1) AS total`,
    [options.incidentId, options.at, options.id],
  );
  return rows[0] ?? { newer: null, older: null, position: 1, total: 1 };
}
