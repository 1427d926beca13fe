import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, cursorSchema, limitSchema, projectParameter, ruleSchema, storableText } from '../schemas/common.ts';
import { incidentListSchema, SORTS, STATUS_FILTERS, STATUSES } from '../schemas/incident.ts';
import { countIncidents } from '../sql/countIncidents.ts';
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
  tags: ['incidents'],
  description:
    'Sorted by pain (people × severity weight 1, 3, 9 × recency that halves each week), last seen, or people. `counts` has the same filter, every status.',
  request: {
    query: z.object({
      project: projectParameter,
      status: z.enum(STATUS_FILTERS, `must be one of ${STATUS_FILTERS.join(', ')}`).default('unresolved'),
      route: storableText().max(1_024, 'must be at most 1024 characters').optional(),
      rule: ruleSchema.optional(),
      q: storableText().trim().max(200, 'must be at most 200 characters').optional(),
      sort: z.enum(SORTS, `must be one of ${SORTS.join(', ')}`).default('pain'),
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
    const filter = { projectId: project.id, route: query.route, rule: query.rule, q: query.q || undefined };
    const place = decodeCursor(
      query.cursor,
      placeSchema.refine(([sort]) => sort === query.sort),
    );
    const after = place && { key: place[1], id: place[2] };
    const [rows, counts, routes] = await Promise.all([
      selectIncidents(pool, {
        ...filter,
        statuses: statusesOf(query.status),
        sort: query.sort,
        after,
        limit: query.limit + 1,
        now,
      }),
      countIncidents(pool, filter),
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
        routes,
      },
      200,
    );
  });
}

function statusesOf(filter: (typeof STATUS_FILTERS)[number]): readonly IncidentStatus[] {
  if (filter === 'all') return STATUSES;
  return filter === 'unresolved' ? ['new', 'open'] : [filter];
}
