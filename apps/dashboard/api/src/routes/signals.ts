import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { notFound } from '../apiError.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { readPlace } from '../readPlace.ts';
import { answers, cursorSchema, limitSchema, projectParameter, SESSION_ID } from '../schemas/common.ts';
import { signalDetailSchema } from '../schemas/incident.ts';
import { placeSchema as signalPlaceSchema } from '../schemas/place.ts';
import { sessionSignalsSchema } from '../schemas/session.ts';
import { hasSessionEvents } from '../sql/hasSessionEvents.ts';
import { selectPageBatches } from '../sql/selectPageBatches.ts';
import { selectSessionSignals } from '../sql/selectSessionSignals.ts';
import { selectSignal } from '../sql/selectSignal.ts';
import { selectSignalNeighbours } from '../sql/selectSignalNeighbours.ts';
import { toSignal } from '../sql/signalRow.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/signals',
  operationId: 'listSignals',
  tags: ['signals'],
  request: {
    query: z.object({
      session: z.string('is needed').regex(SESSION_ID, 'must be 8 to 64 characters of A-Z a-z 0-9 _ -'),
      project: projectParameter,
      cursor: cursorSchema,
      limit: limitSchema({ default: 100, max: 500 }),
    }),
  },
  responses: answers(sessionSignalsSchema, "a session's signals in the order they happened"),
});

const detailRoute = createRoute({
  method: 'get',
  path: '/api/v1/signals/{id}',
  operationId: 'readSignal',
  tags: ['signals'],
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(signalDetailSchema, 'one signal and its neighbours in the incident'),
});

const placeRoute = createRoute({
  method: 'get',
  path: '/api/v1/signals/{id}/place',
  operationId: 'readPlace',
  tags: ['signals'],
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(signalPlaceSchema, 'where on the page it happened'),
});

/** The longest a rule looks back, and then some. */
const PLACE_MS = 20 * 60_000;
const MOST_BATCHES = 200;

const SIGNAL_ID = /^[0-9a-f]{32}$/;
const placeSchema = z.tuple([z.number(), z.string().regex(SIGNAL_ID)]);

export function addSignalRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps): void {
  const { pool } = deps;

  app.openapi(listRoute, async (c) => {
    const { session, cursor, limit } = c.req.valid('query');
    const project = c.get('project');
    const place = decodeCursor(cursor, placeSchema);
    const after = place && { at: place[0], id: place[1] };
    // Asked before the rows are read: what is judged by now is in them.
    const judged = await deps.judged(project.id, session);
    // The engine forgets a session half an hour after it went quiet: everything of it was judged long ago.
    const complete = judged.known
      ? judged.complete
      : await hasSessionEvents(deps.clickhouse, { projectId: project.id, sessionId: session });
    const rows = await selectSessionSignals(pool, {
      projectId: project.id,
      sessionId: session,
      after,
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return c.json(
      {
        signals: page.map((row) => ({
          id: row.id,
          rule: row.rule,
          ruleVersion: row.rule_version,
          at: row.at.getTime(),
          route: row.route,
          element: { selector: row.element.selector, label: row.element.label },
          severity: row.severity,
          explanation: row.explanation,
        })),
        complete,
        next: rows.length > page.length && last ? encodeCursor([last.at.getTime(), last.id]) : null,
      },
      200,
    );
  });

  app.openapi(detailRoute, async (c) => {
    const { id } = c.req.valid('param');
    const row = SIGNAL_ID.test(id) ? await selectSignal(pool, { id }) : undefined;
    if (!row || row.project_id !== c.get('project').id) throw notFound('signal', id);
    const neighbours =
      row.incident_id === null
        ? { newer: null, older: null, position: 1, total: 1 }
        : await selectSignalNeighbours(pool, { incidentId: row.incident_id, at: row.at, id: row.id });
    return c.json({ signal: toSignal(row), incidentId: row.incident_id, ...neighbours }, 200);
  });

  app.openapi(placeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const row = SIGNAL_ID.test(id) ? await selectSignal(pool, { id }) : undefined;
    if (!row || row.project_id !== c.get('project').id) throw notFound('signal', id);
    const signal = toSignal(row);
    const records = await selectPageBatches(deps.clickhouse, {
      projectId: signal.projectId,
      sessionId: signal.sessionId,
      pageId: signal.pageId,
      from: signal.explanation.window.start - PLACE_MS,
      to: signal.at,
      limit: MOST_BATCHES,
    });
    return c.json(readPlace(signal, records), 200);
  });
}
