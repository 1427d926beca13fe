import type pg from 'pg';
import { INCIDENT_COLUMNS, type IncidentListRow, incidentJoins } from './selectIncidents.ts';

export interface IncidentDetailRow extends IncidentListRow {
  status_reason: string | null;
  status_changed_at: Date | null;
  regressed_at: Date | null;
  best_signal_id: string;
  ticket_min_sessions: number;
  ticket_window_hours: number;
}

/** The incident of the project that an id or short id names, if any. */
export async function selectIncident(
  pool: pg.Pool,
  options: { id: string | undefined; shortIds: readonly string[]; projectId: string; now: number },
): Promise<IncidentDetailRow[]> {
  const { rows } = await pool.query<IncidentDetailRow>(
    `SELECT ${INCIDENT_COLUMNS}, 0::float8 AS sort_key, i.status_reason, i.status_changed_at, i.regressed_at,
            i.best_signal_id, p.ticket_min_sessions, p.ticket_window_hours
     FROM incidents i JOIN projects p ON p.id = i.project_id ${incidentJoins('$3')}
     WHERE i.project_id = $4 AND (i.id = $1::uuid OR i.short_id = ANY ($2))
     LIMIT 1`,
    [options.id ?? null, options.shortIds, options.now, options.projectId],
  );
  return rows;
}
