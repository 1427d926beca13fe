import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers, projectParameter, SESSION_ID } from '../schemas/common.ts';
import { roadSchema, type Setup, setupSchema } from '../schemas/operations.ts';
import { snippetsOf } from '../snippets.ts';
import { countSignalsSince } from '../sql/countSignalsSince.ts';
import { hasSessionEvents } from '../sql/hasSessionEvents.ts';
import { selectEventArrival } from '../sql/selectEventArrival.ts';
import { selectFailures } from '../sql/selectFailures.ts';
import { countSkewedBatches, selectIntake } from '../sql/selectIntake.ts';
import { selectLastFailure } from '../sql/selectLastFailure.ts';

const DAY_MS = 86_400_000;
const MOST_FAILURES = 5;

const setupRoute = createRoute({
  method: 'get',
  path: '/api/v1/setup',
  operationId: 'readSetup',
  tags: ['operations'],
  request: { query: z.object({ project: projectParameter }) },
  responses: answers(setupSchema, 'the first thing that is wrong between a page and its incidents'),
});

const roadRoute = createRoute({
  method: 'get',
  path: '/api/v1/setup/road',
  operationId: 'readRoad',
  tags: ['operations'],
  request: {
    query: z.object({
      project: projectParameter,
      session: z.string().regex(SESSION_ID, 'must be the id of a session'),
    }),
  },
  responses: answers(roadSchema, 'how far what was sent under a session has come'),
});

export function addSetupRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps & { now: () => number }): void {
  const { pool, clickhouse, publicUrl } = deps;

  app.openapi(setupRoute, async (c) => {
    const now = deps.now();
    const project = c.get('project');
    const since = now - DAY_MS;
    const [arrival, failure, failures, intake, batches, signalsLastDay] = await Promise.all([
      selectEventArrival(clickhouse, { projectId: project.id, now }),
      selectLastFailure(pool, { projectId: project.id }),
      selectFailures(pool, { projectId: project.id, since, limit: MOST_FAILURES }),
      selectIntake(clickhouse, { projectId: project.id, since }),
      countSkewedBatches(clickhouse, { projectId: project.id, since }),
      countSignalsSince(pool, { projectId: project.id, since }),
    ]);
    const failedAt = failure?.at.getTime();
    return c.json(
      {
        ...arrival,
        lastFailure: failure && failedAt !== undefined ? { ...failure, at: failedAt } : null,
        signalsLastDay,
        step: stepOf({ now, lastEventAt: arrival.lastEventAt, failedAt, signalsLastDay }),
        failures: failures.map((row) => ({ ...row, at: row.at.getTime() })),
        intake: { ...intake, ...batches },
        sampling: project.sampling,
        endpoint: `${publicUrl}/v1/events`,
        snippets: snippetsOf(publicUrl, project),
      },
      200,
    );
  });

  app.openapi(roadRoute, async (c) => {
    const { id } = c.get('project');
    const { session } = c.req.valid('query');
    const [{ known, complete }, stored] = await Promise.all([
      deps.judged(id, session),
      hasSessionEvents(clickhouse, { projectId: id, sessionId: session }),
    ]);
    return c.json({ known, judged: complete, stored }, 200);
  });
}

/** A failure counts while it is of the last day and nothing has arrived since. */
function stepOf(facts: {
  now: number;
  lastEventAt: number | null;
  failedAt: number | undefined;
  signalsLastDay: number;
}): Setup['step'] {
  const { lastEventAt, failedAt } = facts;
  if (failedAt !== undefined && failedAt > facts.now - DAY_MS && failedAt > (lastEventAt ?? 0)) return 'rejected';
  if (lastEventAt === null) return 'no-request';
  return facts.signalsLastDay === 0 ? 'events-no-signals' : 'working';
}

/** What is pasted into a page, with what the project's settings say to the SDK; defaults are left out. */
