import type pg from 'pg';
import { bindFilter, INCIDENT_FILTER, type IncidentFilter, type IncidentStatus } from './selectIncidents.ts';

/** How many incidents of each status pass the filter. */
export async function countIncidents(pool: pg.Pool, filter: IncidentFilter): Promise<Record<IncidentStatus, number>> {
  const { rows } = await pool.query<{ status: IncidentStatus; n: number }>(
    `SELECT status, count(*)::int AS n FROM incidents WHERE ${INCIDENT_FILTER} GROUP BY status`,
    bindFilter(filter),
  );
  const counts = { new: 0, open: 0, resolved: 0, ignored: 0 };
  for (const row of rows) counts[row.status] = row.n;
  return counts;
}
