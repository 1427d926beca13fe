import type pg from 'pg';

export interface IncidentSignalRow {
  id: string;
  rule: string;
  severity: 'low' | 'medium' | 'high';
  session_id: string;
  at: Date;
  browser: string;
  os: string;
  release: string | null;
}

/** Newest first. `after` is the last row of the page before. */
export async function selectIncidentSignals(
  pool: pg.Pool,
  options: { incidentId: string; after: { at: number; id: string } | undefined; limit: number },
): Promise<IncidentSignalRow[]> {
  const { rows } = await pool.query<IncidentSignalRow>(
    `SELECT id, rule, severity, session_id, at, browser, os, release FROM signals
     WHERE incident_id = $1 AND ($2::timestamptz IS NULL OR (at, id) < ($2, $3))
     ORDER BY at DESC, id DESC LIMIT $4`,
    [
      options.incidentId,
      options.after === undefined ? null : new Date(options.after.at),
      options.after?.id ?? null,
      options.limit,
    ],
  );
  return rows;
}
