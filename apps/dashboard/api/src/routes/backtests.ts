import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { badParameter, notFound } from '../apiError.ts';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { type Backtest, backtestOrderSchema, backtestSchema } from '../schemas/backtest.ts';
import { answers, jsonBody, projectParameter } from '../schemas/common.ts';
import { type BacktestRow, selectBacktest } from '../sql/selectBacktest.ts';

const startedSchema = z.object({ id: z.string() });

const startRoute = createRoute({
  method: 'post',
  path: '/api/v1/backtests',
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
  tags: ['rules'],
  request: { params: z.object({ id: z.string() }), query: z.object({ project: projectParameter }) },
  responses: answers(backtestSchema, 'how far it is, and what it found once it is done'),
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
    const { id } = c.req.valid('param');
    const row = UUID.test(id) ? await selectBacktest(pool, { id }) : undefined;
    if (!row || row.project_id !== c.get('project').id) throw notFound('backtest', id);
    return c.json(toBacktest(row), 200);
  });
}

function toBacktest(row: BacktestRow): Backtest {
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
    result: row.result,
    author: row.author,
    createdAt: row.created_at.getTime(),
    finishedAt: row.finished_at?.getTime() ?? null,
  };
}
