import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { eventId } from '@wince/protocol';
import { notFound } from '../apiError.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, cursorSchema, limitSchema, projectParameter, SESSION_ID } from '../schemas/common.ts';
import { sessionEventsSchema } from '../schemas/session.ts';
import { selectSessionEvents } from '../sql/selectSessionEvents.ts';
import { selectSessionSignals } from '../sql/selectSessionSignals.ts';
import type { SignalRow } from '../sql/signalRow.ts';

/** More than any session that a person made; the rules fire once per burst. */
const MOST_SIGNALS = 500;

const eventsRoute = createRoute({
  method: 'get',
  path: '/api/v1/sessions/{id}/events',
  operationId: 'listSessionEvents',
  tags: ['sessions'],
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({
      project: projectParameter,
      cursor: cursorSchema,
      limit: limitSchema({ default: 200, max: 1_000 }),
    }),
  },
  responses: answers(sessionEventsSchema, "a session's events in the order they happened, and its signals"),
});

const placeSchema = z.tuple([z.number().int().min(0), z.string().max(64), z.number().int().min(0).max(4_294_967_295)]);

export function addSessionRoutes(app: OpenAPIHono<ApiEnv>, { pool, clickhouse, judged }: DashboardApiDeps): void {
  app.openapi(eventsRoute, async (c) => {
    const { id: sessionId } = c.req.valid('param');
    if (!SESSION_ID.test(sessionId)) throw notFound('session', sessionId);
    const { cursor, limit } = c.req.valid('query');
    const project = c.get('project');
    const place = decodeCursor(cursor, placeSchema);
    const after = place && { at: place[0], page: place[1], seq: place[2] };
    const scope = { projectId: project.id, sessionId };
    const [rows, signals] = await Promise.all([
      selectSessionEvents(clickhouse, { ...scope, after, limit: limit + 1 }),
      selectSessionSignals(pool, { ...scope, after: undefined, limit: MOST_SIGNALS }),
    ]);
    if (rows.length === 0 && signals.length === 0 && !(await judged(project.id, sessionId)).known)
      throw notFound('session', sessionId);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return c.json(
      {
        events: page.map((row) => ({
          id: eventId(row.page, row.seq),
          at: row.at,
          type: row.type,
          route: row.route,
          element: row.selector === '' ? null : { selector: row.selector, label: row.label },
          late: Number(row.late) === 1,
          data: parseData(row.data),
        })),
        signals: signals.map(toMark),
        next: rows.length > page.length && last ? encodeCursor([last.at, last.page, last.seq]) : null,
      },
      200,
    );
  });
}

function toMark(row: SignalRow) {
  return {
    id: row.id,
    rule: row.rule,
    at: row.at.getTime(),
    severity: row.severity,
    incidentId: row.incident_id,
    summary: row.explanation.summary,
    eventIds: row.explanation.events.filter((event) => event.role === 'matched').map((event) => event.id),
  };
}

function parseData(data: string): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(data === '' ? {} : JSON.parse(data));
  return parsed.success ? parsed.data : {};
}
