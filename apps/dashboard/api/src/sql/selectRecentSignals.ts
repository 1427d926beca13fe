import type { Severity, SignalElement } from '@wince/protocol';
import type pg from 'pg';

export interface RecentSignalRow {
  id: string;
  rule: string;
  severity: Severity;
  at: Date;
  route: string;
  element: SignalElement;
  session_id: string;
  page_id: string;
  incident_id: string | null;
  summary: string;
}

/** Signals may be about events of so long ago; what is older was judged again and is no news. */
const LATEST_MS = 3_600_000;

/** Signals that were stored since a time, epoch ms, the newest first. */
export async function selectRecentSignals(
  pool: pg.Pool,
  options: { projectId: string; since: number; limit: number },
): Promise<RecentSignalRow[]> {
  const { rows } = await pool.query<RecentSignalRow>(
    `SELECT id, rule, severity, at, route, element, session_id, page_id, incident_id,
            coalesce(explanation->>'summary', '') AS summary
       FROM signals WHERE project_id = $1 AND at > $2 AND created_at > $3 ORDER BY created_at DESC LIMIT $4`,
    [options.projectId, new Date(options.since - LATEST_MS), new Date(options.since), options.limit],
  );
  return rows;
}
