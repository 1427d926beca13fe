import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { createAnswerCache } from '../createAnswerCache.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { incidentOf } from '../incidentOf.ts';
import { answers, projectParameter, storableText } from '../schemas/common.ts';
import { aroundSchema, hurtRoutesSchema, routeElementsSchema } from '../schemas/routes.ts';
import { incidentSentence, sentenceText } from '../sentence.ts';
import { selectOtherIncidents, selectRecentSessions, selectTroubles, selectViewports } from '../sql/selectAround.ts';
import { type IncidentNameRow, selectIncidentNames } from '../sql/selectIncidentNames.ts';
import { selectOpenByRoute, selectRouteIncidents } from '../sql/selectRouteIncidents.ts';
import {
  selectElementHurt,
  selectElementUsers,
  selectRouteHurt,
  selectRouteVisitors,
} from '../sql/selectRoutePeople.ts';

const DAY_MS = 86_400_000;
const RANGES = { '1d': 1, '7d': 7, '30d': 30 } as const;
const RANGE_NAMES = Object.keys(RANGES) as (keyof typeof RANGES)[];
const MOST_ROUTES = 300;
const MOST_ELEMENTS = 100;
const MOST_SESSIONS = 200;
const MOST_AROUND = 8;
/** Batches come some time after the events in them. */
const RECEIVED_MS = 3_600_000;

const params = z.object({ id: z.string().max(64).openapi({ description: 'id or slug of the project' }) });
const rangeSchema = z.enum(RANGE_NAMES, `must be one of ${RANGE_NAMES.join(', ')}`).default('7d');

const routesRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/routes',
  operationId: 'listRoutes',
  tags: ['routes'],
  request: { params, query: z.object({ range: rangeSchema }) },
  responses: answers(hurtRoutesSchema, 'how many people each route hurts, of how many who saw it'),
});

const elementsRoute = createRoute({
  method: 'get',
  path: '/api/v1/projects/{id}/route',
  operationId: 'readRoute',
  tags: ['routes'],
  request: {
    params,
    query: z.object({
      route: storableText().min(1, 'is needed').max(1_024, 'must be at most 1024 characters'),
      range: rangeSchema,
    }),
  },
  responses: answers(routeElementsSchema, 'the elements of one route, and its incidents'),
});

const aroundRoute = createRoute({
  method: 'get',
  path: '/api/v1/incidents/{id}/around',
  operationId: 'readAround',
  tags: ['incidents'],
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(aroundSchema, 'with which windows, and what else went wrong in the same sessions'),
});

export function addHurtRouteRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool, clickhouse } = deps;
  // Counted over weeks of events: ClickHouse reads millions of rows for each.
  const cached = createAnswerCache(deps.now);

  app.openapi(routesRoute, async (c) => {
    const { range } = c.req.valid('query');
    const days = RANGES[range];
    const scope = { projectId: c.get('project').id, since: deps.now() - days * DAY_MS, limit: MOST_ROUTES };
    const [[seen, hurt], open] = await Promise.all([
      cached(['routes', scope.projectId, range], () =>
        Promise.all([selectRouteVisitors(clickhouse, scope), selectRouteHurt(clickhouse, scope)]),
      ),
      selectOpenByRoute(pool, scope),
    ]);
    const names = [...new Set([...hurt, ...seen].map(({ route }) => route))].slice(0, MOST_ROUTES);
    return c.json(
      {
        days,
        routes: names.map((route) => {
          const signals = hurt.find((row) => row.route === route);
          const peopleHurt = Number(signals?.people ?? 0);
          return {
            route,
            peopleHurt,
            // Events may be kept for a shorter time than signals.
            peopleSeen: Math.max(peopleHurt, Number(seen.find((row) => row.route === route)?.people ?? 0)),
            signals: Number(signals?.signals ?? 0),
            open: open.find((row) => row.route === route)?.incidents ?? 0,
          };
        }),
      },
      200,
    );
  });

  app.openapi(elementsRoute, async (c) => {
    const { route, range: name } = c.req.valid('query');
    const days = RANGES[name];
    const scope = { projectId: c.get('project').id, since: deps.now() - days * DAY_MS, limit: MOST_ELEMENTS, route };
    const [[[seen], [hurt], used, hurtElements], incidents] = await Promise.all([
      cached(['route', scope.projectId, name, route], () =>
        Promise.all([
          selectRouteVisitors(clickhouse, scope),
          selectRouteHurt(clickhouse, scope),
          selectElementUsers(clickhouse, scope),
          selectElementHurt(clickhouse, scope),
        ]),
      ),
      selectRouteIncidents(pool, scope),
    ]);
    const selectors = [...new Set([...hurtElements, ...used].map(({ selector }) => selector))].slice(0, MOST_ELEMENTS);
    const peopleHurt = Number(hurt?.people ?? 0);
    return c.json(
      {
        days,
        route,
        peopleHurt,
        peopleSeen: Math.max(peopleHurt, Number(seen?.people ?? 0)),
        elements: selectors.map((selector) => {
          const users = used.find((row) => row.selector === selector);
          const signals = hurtElements.find((row) => row.selector === selector);
          const people = Number(signals?.people ?? 0);
          return {
            selector,
            label: signals?.label || users?.label || '',
            peopleUsed: Math.max(people, Number(users?.people ?? 0)),
            peopleHurt: people,
            signals: Number(signals?.signals ?? 0),
            rules: signals?.rules ?? [],
          };
        }),
        incidents: incidents.map((row) => ({
          ...named(row),
          status: row.status,
          severity: row.severity,
          people: row.person_count,
        })),
      },
      200,
    );
  });

  app.openapi(aroundRoute, async (c) => {
    const projectId = c.get('project').id;
    const { id } = await incidentOf(pool, { id: c.req.valid('param').id, projectId, now: deps.now() });
    const sessions = await selectRecentSessions(pool, { incidentId: id, limit: MOST_SESSIONS });
    if (sessions.length === 0) return c.json({ sessions: 0, viewports: [], incidents: [], troubles: [] }, 200);
    const scope = {
      projectId,
      sessionIds: sessions.map((session) => session.session_id),
      from: Math.min(...sessions.map((session) => session.first_at.getTime())) - RECEIVED_MS,
      to: Math.max(...sessions.map((session) => session.last_at.getTime())) + RECEIVED_MS,
    };
    const [[viewports, troubles], others] = await Promise.all([
      cached(['around', projectId, id], () =>
        Promise.all([selectViewports(clickhouse, scope), selectTroubles(clickhouse, { ...scope, limit: MOST_AROUND })]),
      ),
      selectOtherIncidents(pool, { ...scope, incidentId: id, limit: MOST_AROUND }),
    ]);
    const names = await selectIncidentNames(pool, { projectId, ids: others.map((other) => other.id) });
    return c.json(
      {
        sessions: sessions.length,
        viewports: viewports.map(({ value, sessions: count }) => ({ value, sessions: Number(count) })),
        troubles: troubles.map((row) => ({ ...row, sessions: Number(row.sessions), times: Number(row.times) })),
        incidents: others.flatMap((other) => {
          const row = names.find((one) => one.id === other.id);
          return row ? [{ ...named(row), sessions: other.sessions }] : [];
        }),
      },
      200,
    );
  });
}

function named(row: IncidentNameRow): { id: string; shortId: string; title: string } {
  const title = sentenceText(incidentSentence({ ...row, people: row.person_count }));
  return { id: row.id, shortId: row.short_id, title };
}
