import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { badParameter, notFound } from '../apiError.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import {
  type BacktestSummary,
  backtestOrderSchema,
  backtestSchema,
  backtestSummarySchema,
  setVerdictSchema,
} from '../schemas/backtest.ts';
import { answers, jsonBody, limitSchema, projectParameter, ruleSchema } from '../schemas/common.ts';
import { type BacktestRow, type BacktestSummaryRow, selectBacktest, selectBacktests } from '../sql/selectBacktest.ts';
import { setBacktestVerdict } from '../sql/setBacktestVerdict.ts';

const startedSchema = z.object({ id: z.string() });

const startRoute = createRoute({
  method: 'post',
  path: '/api/v1/backtests',
  operationId: 'startBacktest',
  tags: ['rules'],
  request: { query: z.object({ project: projectParameter }), body: jsonBody(backtestOrderSchema) },
  responses: {
    ...answers(startedSchema, 'never; see 202'),
    202: {
      description: 'it waits or runs; ask for it by its id',
      content: { 'application/json': { schema: startedSchema } },
    },
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/backtests/{id}',
  operationId: 'readBacktest',
  tags: ['rules'],
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(backtestSchema, 'how far it is, and what it found once it is done'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/backtests',
  operationId: 'listBacktests',
  tags: ['rules'],
  request: {
    query: z.object({
      project: projectParameter,
      rule: ruleSchema.optional(),
      limit: limitSchema({ default: 10, max: 50 }),
    }),
  },
  responses: answers(z.object({ backtests: z.array(backtestSummarySchema) }), 'the newest first'),
});

const verdictRoute = createRoute({
  method: 'put',
  path: '/api/v1/backtests/{id}/verdicts/{signal}',
  operationId: 'judgeExample',
  tags: ['rules'],
  request: {
    params: z.object({ id: z.string(), signal: z.string() }),
    query: z.object({ project: projectParameter }),
    body: jsonBody(setVerdictSchema),
  },
  responses: answers(z.object({ verdicts: backtestSchema.shape.verdicts }), 'what was said of its examples so far'),
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function addBacktestRoutes(app: OpenAPIHono<ApiEnv>, { pool, orderBacktest }: DashboardApiDeps): void {
  app.openapi(startRoute, async (c) => {
    const project = c.get('project');
    const { from, to, ...request } = c.req.valid('json');
    const ordered = await orderBacktest({ projectId: project.id, author: c.get('actor'), request, from, to });
    if ('refused' in ordered) throw badParameter(ordered.refused.field, ordered.refused.reason);
    return c.json({ id: ordered.id }, 202);
  });

  app.openapi(readRoute, async (c) => {
    const row = await find(c.req.valid('param').id, c.get('project').id);
    return c.json({ ...toSummary(row), result: row.result, verdicts: row.verdicts }, 200);
  });

  app.openapi(listRoute, async (c) => {
    const { rule, limit } = c.req.valid('query');
    const rows = await selectBacktests(pool, { projectId: c.get('project').id, rule, limit });
    return c.json({ backtests: rows.map((row) => ({ ...toSummary(row), signals: row.signals })) }, 200);
  });

  app.openapi(verdictRoute, async (c) => {
    const { id, signal } = c.req.valid('param');
    const { result } = await find(id, c.get('project').id);
    const examples = Object.values(result?.examples.signals ?? {}).flat();
    if (!examples.some((example) => example.id === signal)) throw notFound('example', signal);
    await setBacktestVerdict(pool, { id, signalId: signal, author: c.get('actor'), ...c.req.valid('json') });
    return c.json({ verdicts: (await find(id, c.get('project').id)).verdicts }, 200);
  });

  async function find(id: string, projectId: string): Promise<BacktestRow> {
    const row = UUID.test(id) ? await selectBacktest(pool, { id }) : undefined;
    if (!row || row.project_id !== projectId) throw notFound('backtest', id);
    return row;
  }
}

function toSummary(row: BacktestRow | BacktestSummaryRow): Omit<BacktestSummary, 'signals'> {
  return {
    id: row.id,
    rule: row.rule,
    request: row.request,
    from: row.from_at.getTime(),
    to: row.to_at.getTime(),
    state: row.state,
    eventsDone: Number(row.events_done),
    eventsTotal: row.events_total === null ? null : Number(row.events_total),
    error: row.error,
    author: row.author,
    createdAt: row.created_at.getTime(),
    finishedAt: row.finished_at?.getTime() ?? null,
  };
}
