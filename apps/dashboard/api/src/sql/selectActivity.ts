import type pg from 'pg';

export interface ActivityRow {
  id: number;
  at: Date;
  actor: string;
  action: string;
  detail: string | null;
}

/** The newest lines first. */
export async function selectActivity(
  pool: pg.Pool,
  options: { incidentId: string; limit: number },
): Promise<ActivityRow[]> {
  const { rows } = await pool.query<ActivityRow>(
    `SELECT id::float8 AS id, at, actor, action, detail FROM incident_activity
     WHERE incident_id = $1 ORDER BY incident_activity.id DESC LIMIT $2`,
    [options.incidentId, options.limit],
  );
  return rows;
}
