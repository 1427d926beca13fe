import { randomUUID } from 'node:crypto';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type pg from 'pg';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { incidentOf } from '../incidentOf.ts';
import { answers, cursorSchema, jsonBody, limitSchema, projectParameter, storableText } from '../schemas/common.ts';
import { type IncidentDetail, incidentDetailSchema, incidentSignalsSchema } from '../schemas/incident.ts';
import type { TriageAction } from '../schemas/triage.ts';
import { incidentSentence, sentenceText } from '../sentence.ts';
import { selectActivity } from '../sql/selectActivity.ts';
import { selectHours } from '../sql/selectHours.ts';
import type { IncidentDetailRow } from '../sql/selectIncident.ts';
import { type IncidentNameRow, selectDuplicates } from '../sql/selectIncidentNames.ts';
import { selectIncidentSignals } from '../sql/selectIncidentSignals.ts';
import { selectSignal } from '../sql/selectSignal.ts';
import { type SpreadRow, selectSpread } from '../sql/selectSpread.ts';
import { selectTrends } from '../sql/selectTrends.ts';
import { toSignal } from '../sql/signalRow.ts';
import { toIncident } from '../toIncident.ts';
import { fillSteps, firstDay } from '../trend.ts';
import { applyTriage } from '../triage/applyTriage.ts';
import { TREND_DAYS } from './incidents.ts';
import { isLinearConnected } from './integrations.ts';

const SPREAD_DAYS = 30;
const SPREAD_HOURS = 48;
const SPREAD_VALUES = 8;
const ACTIVITY_LINES = 100;
const SIGNAL_IDS = 50;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const request = {
  params: z.object({ id: z.string().openapi({ description: 'id, or short id such as WIN-1A2B3C4D' }) }),
  query: z.object({ project: projectParameter }),
};

const detailRoute = createRoute({
  method: 'get',
  path: '/api/v1/incidents/{id}',
  operationId: 'readIncident',
  tags: ['incidents'],
  request,
  responses: answers(incidentDetailSchema, 'the incident with its reasoning'),
});

const signalsRoute = createRoute({
  method: 'get',
  path: '/api/v1/incidents/{id}/signals',
  operationId: 'listIncidentSignals',
  tags: ['incidents'],
  request: {
    params: request.params,
    query: z.object({ project: projectParameter, cursor: cursorSchema, limit: limitSchema({ default: 50, max: 500 }) }),
  },
  responses: answers(incidentSignalsSchema, 'its signals, newest first'),
});

const statusRoute = createRoute({
  method: 'post',
  path: '/api/v1/incidents/{id}/status',
  operationId: 'setIncidentStatus',
  tags: ['incidents'],
  request: {
    ...request,
    body: jsonBody(
      z
        .object({
          status: z.enum(['open', 'resolved', 'ignored'], 'must be open, resolved or ignored'),
          reason: storableText()
            .trim()
            .min(1, 'must not be empty')
            .max(500, 'must be at most 500 characters')
            .optional(),
        })
        .refine((body) => body.status !== 'ignored' || body.reason !== undefined, {
          path: ['reason'],
          message: 'is needed to ignore an incident; say why it is not a problem',
        }),
    ),
  },
  responses: answers(incidentDetailSchema, 'the incident as it is now'),
});

const placeSchema = z.tuple([z.number(), z.string().regex(/^[0-9a-f]{32}$/)]);

export function addIncidentDetailRoutes(
  app: OpenAPIHono<ApiEnv>,
  deps: DashboardApiDeps & { now: () => number },
): void {
  const { pool } = deps;

  app.openapi(detailRoute, async (c) => {
    const now = deps.now();
    const row = await incidentOf(pool, { id: c.req.valid('param').id, projectId: c.get('project').id, now });
    return c.json(await loadDetail(pool, row, { now, linearConfigured: await isLinearConnected(deps) }), 200);
  });

  app.openapi(signalsRoute, async (c) => {
    const query = c.req.valid('query');
    const { id } = await incidentOf(pool, {
      id: c.req.valid('param').id,
      projectId: c.get('project').id,
      now: deps.now(),
    });
    const place = decodeCursor(query.cursor, placeSchema);
    const after = place && { at: place[0], id: place[1] };
    const rows = await selectIncidentSignals(pool, { incidentId: id, after, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return c.json(
      {
        signals: page.map(({ session_id, at, ...row }) => ({ ...row, sessionId: session_id, at: at.getTime() })),
        next: rows.length > page.length && last ? encodeCursor([last.at.getTime(), last.id]) : null,
      },
      200,
    );
  });

  app.openapi(statusRoute, async (c) => {
    const now = deps.now();
    const options = { id: c.req.valid('param').id, projectId: c.get('project').id, now };
    const { id } = await incidentOf(pool, options);
    const { status, reason } = c.req.valid('json');
    const project = c.get('project');
    await applyTriage(pool, {
      id: randomUUID(),
      projectId: project.id,
      organisationId: project.organisation_id,
      actor: c.get('actor'),
      userId: c.get('caller').userId,
      action: actionOf(status, reason),
      target: { ids: [id] },
      now,
    });
    const row = await incidentOf(pool, { ...options, id });
    return c.json(await loadDetail(pool, row, { now, linearConfigured: await isLinearConnected(deps) }), 200);
  });
}

/** The short way to the most common decisions; the triage route has them all. */
function actionOf(status: 'open' | 'resolved' | 'ignored', reason: string | undefined): TriageAction {
  if (status === 'ignored') return { type: 'decline', reason: reason ?? '' };
  return { type: status === 'open' ? 'reopen' : 'resolve', reason };
}

async function loadDetail(
  pool: pg.Pool,
  row: IncidentDetailRow,
  options: { now: number; linearConfigured: boolean },
): Promise<IncidentDetail> {
  const { now } = options;
  const [bestSignal, newest, days, hours, spread, activity, duplicates] = await Promise.all([
    selectSignal(pool, { id: row.best_signal_id }),
    selectIncidentSignals(pool, { incidentId: row.id, after: undefined, limit: SIGNAL_IDS }),
    selectTrends(pool, { incidentIds: [row.id], since: firstDay(now, SPREAD_DAYS) }),
    selectHours(pool, { incidentId: row.id, since: now - SPREAD_HOURS * HOUR_MS }),
    selectSpread(pool, { incidentId: row.id, limit: SPREAD_VALUES }),
    selectActivity(pool, { incidentId: row.id, limit: ACTIVITY_LINES }),
    selectDuplicates(pool, { id: row.id }),
  ]);
  const byDay = fillSteps(days, { indexOf: (day) => day.day, now, steps: SPREAD_DAYS, stepMs: DAY_MS });
  return {
    ...toIncident(row, {
      trend: byDay.slice(-TREND_DAYS).map((day) => day.signals),
      ticketMinSessions: row.ticket_min_sessions,
      linearConfigured: options.linearConfigured,
    }),
    statusReason: row.status_reason,
    statusChangedAt: row.status_changed_at?.getTime() ?? null,
    regressedAt: row.regressed_at?.getTime() ?? null,
    bestSignal: bestSignal ? toSignal(bestSignal) : null,
    signalIds: newest.map((signal) => signal.id),
    spread: {
      byDay,
      byHour: fillSteps(hours, { indexOf: (hour) => hour.hour, now, steps: SPREAD_HOURS, stepMs: HOUR_MS }),
      browsers: valuesOf(spread, 'browser'),
      os: valuesOf(spread, 'os'),
      releases: valuesOf(spread, 'release'),
    },
    ticketPreview:
      row.outbox_title === null ? null : { title: row.outbox_title, description: row.outbox_description ?? '' },
    threshold: {
      sessionsInWindow: row.sessions_in_window,
      needed: row.ticket_min_sessions,
      windowHours: row.ticket_window_hours,
    },
    duplicates: duplicates.map((one) => ({ id: one.id, shortId: one.short_id, title: titleOf(one) })),
    activity: activity.map((line) => ({ ...line, at: line.at.getTime(), source: sourceOf(line.actor) })),
  };
}

function titleOf(row: IncidentNameRow): string {
  return sentenceText(incidentSentence({ ...row, people: row.person_count }));
}

/** Where a line of activity comes from, by who wrote it. */
function sourceOf(actor: string): IncidentDetail['activity'][number]['source'] {
  if (actor === 'engine' || actor === 'wince') return 'wince';
  if (actor === 'linear') return 'linear';
  return actor.startsWith('token ') ? 'api' : 'dashboard';
}

function valuesOf(rows: readonly SpreadRow[], dimension: SpreadRow['dimension']) {
  return rows
    .filter((row) => row.dimension === dimension)
    .map(({ value, sessions, signals }) => ({ value, sessions, signals }));
}
