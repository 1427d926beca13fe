import type { ClickHouseClient } from '@clickhouse/client';
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { DashboardApiDeps } from '../deps.ts';
import type { ApiEnv } from '../env.ts';
import { answers } from '../schemas/common.ts';
import { statusSchema } from '../schemas/operations.ts';
import { checkPostgres } from '../sql/checkPostgres.ts';
import { selectLinearState } from '../sql/selectLinearState.ts';
import { selectLogPositions } from '../sql/selectLogPositions.ts';
import { isLinearConnected } from './integrations.ts';

const statusRoute = createRoute({
  method: 'get',
  path: '/api/v1/status',
  operationId: 'readStatus',
  tags: ['operations'],
  responses: answers(statusSchema, 'how the stores, the log and Linear are'),
});

export function addStatusRoutes(app: OpenAPIHono<ApiEnv>, deps: DashboardApiDeps): void {
  const { pool, clickhouse } = deps;
  app.openapi(statusRoute, async (c) => {
    const [linear, positions, postgresOk, clickhouseOk] = await Promise.all([
      selectLinearState(pool),
      selectLogPositions(pool),
      checkPostgres(pool),
      checkClickHouse(clickhouse),
    ]);
    return c.json(
      {
        linear: {
          state: linear.state ?? ((await isLinearConnected(deps)) ? 'ok' : 'unconfigured'),
          message: linear.message,
          queued: linear.queued,
          failed: linear.failed,
          updatedAt: linear.updated_at?.getTime() ?? null,
        },
        clickhouse: { ok: clickhouseOk },
        postgres: { ok: postgresOk },
        log: {
          positions: positions.map((row) => ({
            consumer: row.consumer,
            partition: row.partition,
            nextOffset: row.next_offset,
            receivedAt: row.received_at === 0 ? null : row.received_at,
          })),
        },
      },
      200,
    );
  });
}

async function checkClickHouse(clickhouse: ClickHouseClient): Promise<boolean> {
  try {
    const result = await clickhouse.query({ query: 'SELECT 1 AS one', format: 'JSONEachRow' });
    return (await result.json()).length === 1;
  } catch {
    // The status page is where this is shown.
    return false;
  }
}
