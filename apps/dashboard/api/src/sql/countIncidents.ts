import type pg from 'pg';
import { createBinder } from '../search/whereOf.ts';
import { type IncidentFilter, type IncidentStatus, whereOf } from './selectIncidents.ts';

export type IncidentCounts = Record<IncidentStatus | 'unreviewed', number>;

/** How many incidents of each status pass the filter, and how many wait for a person. */
export async function countIncidents(pool: pg.Pool, filter: IncidentFilter): Promise<IncidentCounts> {
  const { bind, values } = createBinder();
  const { rows } = await pool.query<{ status: IncidentStatus; n: number; unreviewed: number }>(
    `SELECT i.status, count(*)::int AS n, count(*) FILTER (WHERE i.reviewed_at IS NULL)::int AS unreviewed
     FROM incidents i WHERE ${whereOf(filter, bind)} GROUP BY i.status`,
    values,
  );
  const counts = { new: 0, open: 0, snoozed: 0, resolved: 0, ignored: 0, unreviewed: 0 };
  for (const row of rows) {
    counts[row.status] = row.n;
    if (row.status === 'new' || row.status === 'open') counts.unreviewed += row.unreviewed;
  }
  return counts;
}
