import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { filterOf, incidentQuery, sortParameter, withoutStatus } from '../incidentQuery.ts';
import { answers, cursorSchema, limitSchema, projectParameter } from '../schemas/common.ts';
import { incidentListSchema, SORTS } from '../schemas/incident.ts';
import { countIncidents, type IncidentCounts } from '../sql/countIncidents.ts';
import { type IncidentStatus, selectIncidents } from '../sql/selectIncidents.ts';
import { selectRoutes } from '../sql/selectRoutes.ts';
import { selectTrends } from '../sql/selectTrends.ts';
import { toIncident } from '../toIncident.ts';
import { fillSteps, firstDay } from '../trend.ts';
import { isLinearConnected } from './integrations.ts';

export const TREND_DAYS = 14;
const DAY_MS = 86_400_000;
const MOST_ROUTES = 100;

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/incidents',
  operationId: 'listIncidents',
  tags: ['incidents'],
  description:
    'Sorted by pain (people × severity weight 1, 3, 9 × recency that halves each week), last seen, people, or first seen. `counts` has the same filter, every status.',
  request: {
    query: z.object({
      project: projectParameter,
      ...incidentQuery,
      sort: sortParameter,
      cursor: cursorSchema,
      limit: limitSchema({ default: 50, max: 200 }),
    }),
  },
  responses: answers(incidentListSchema, 'one page of incidents'),
});

const placeSchema = z.tuple([z.enum(SORTS), z.number(), z.uuid()]);

export function addIncidentRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool } = deps;

  app.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    const now = deps.now();
    const project = c.get('project');
    const { filter, statuses, namesStatus } = filterOf(query, {
      projectId: project.id,
      userId: c.get('caller').userId,
      now,
    });
    const place = decodeCursor(
      query.cursor,
      placeSchema.refine(([sort]) => sort === query.sort),
    );
    const after = place && { key: place[1], id: place[2] };
    const [rows, counts, matching, routes] = await Promise.all([
      selectIncidents(pool, { ...filter, statuses, sort: query.sort, after, limit: query.limit + 1 }),
      countIncidents(pool, withoutStatus(filter)),
      namesStatus ? countIncidents(pool, filter) : undefined,
      selectRoutes(pool, { projectId: project.id, limit: MOST_ROUTES }),
    ]);
    const linearConfigured = await isLinearConnected(deps);
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    const trends = await selectTrends(pool, {
      incidentIds: page.map((row) => row.id),
      since: firstDay(now, TREND_DAYS),
    });
    return c.json(
      {
        incidents: page.map((row) =>
          toIncident(row, {
            trend: fillSteps(
              trends.filter((day) => day.incident_id === row.id),
              { indexOf: (day) => day.day, now, steps: TREND_DAYS, stepMs: DAY_MS },
            ).map((day) => day.signals),
            ticketMinSessions: project.ticket_min_sessions,
            linearConfigured,
          }),
        ),
        next: rows.length > page.length && last ? encodeCursor([query.sort, last.sort_key, last.id]) : null,
        counts,
        total: sumOf(matching ?? counts, statuses),
        asOf: now,
        routes,
      },
      200,
    );
  });
}

function sumOf(counts: IncidentCounts, statuses: readonly IncidentStatus[]): number {
  return statuses.reduce((sum, status) => sum + counts[status], 0);
}
