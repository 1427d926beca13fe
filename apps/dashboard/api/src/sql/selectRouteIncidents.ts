import type pg from 'pg';
import type { IncidentNameRow } from './selectIncidentNames.ts';
import type { IncidentStatus } from './selectIncidents.ts';

/** How many incidents of each route are new or open. */
export async function selectOpenByRoute(
  pool: pg.Pool,
  options: { projectId: string },
): Promise<{ route: string; incidents: number }[]> {
  const { rows } = await pool.query<{ route: string; incidents: number }>(
    `SELECT route, count(*)::int AS incidents FROM incidents
      WHERE project_id = $1 AND status IN ('new', 'open') GROUP BY route`,
    [options.projectId],
  );
  return rows;
}

/** The incidents of a route: those that are new or open first, then by people. */
export async function selectRouteIncidents(
  pool: pg.Pool,
  options: { projectId: string; route: string; limit: number },
): Promise<(IncidentNameRow & { status: IncidentStatus; severity: 'low' | 'medium' | 'high' })[]> {
  const { rows } = await pool.query<IncidentNameRow & { status: IncidentStatus; severity: 'low' | 'medium' | 'high' }>(
    `SELECT id, short_id, rule, rules, route, element, person_count, status, severity FROM incidents
      WHERE project_id = $1 AND route = $2
      ORDER BY status IN ('new', 'open') DESC, person_count DESC, id LIMIT $3`,
    [options.projectId, options.route, options.limit],
  );
  return rows;
}
