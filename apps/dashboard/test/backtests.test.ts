import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DashboardApiDeps } from '../api/src/deps.ts';
import type { Backtest } from '../api/src/schemas/backtest.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

const HOUR_MS = 3_600_000;
const FROM = 1_795_000_000_000;

test('a backtest is started with what was asked, and read by its id', async () => {
  const orders: Parameters<DashboardApiDeps['orderBacktest']>[0][] = [];
  const { call, pool } = await startApi(stores.clickhouse, {
    orderBacktest: async (order) => {
      orders.push(order);
      const { rows } = await pool.query<{ id: string }>(
        `INSERT INTO backtests (project_id, rule, request, from_at, to_at, author) VALUES ($1, 'rage-click', $2, $3, $4, $5)
         RETURNING id`,
        [order.projectId, order.request, new Date(FROM), new Date(FROM + HOUR_MS), order.author],
      );
      return { id: rows[0]!.id };
    },
  });
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const changes = [{ path: 'severity', value: 'low' }];
  const body = { rule: 'rage-click', changes, route: '/basket', from: FROM, to: FROM + HOUR_MS };
  const started = await call('POST', '/api/v1/backtests', { body });
  expect(started.status).toBe(202);
  const { id } = (await started.json()) as { id: string };
  const request = { rule: 'rage-click', changes, route: '/basket' };
  expect(orders).toEqual([{ projectId, author: 'token test', request, from: FROM, to: FROM + HOUR_MS }]);

  const read = async () => (await (await call('GET', `/api/v1/backtests/${id}`)).json()) as Backtest;
  expect(await read()).toEqual({
    id,
    rule: 'rage-click',
    request,
    from: FROM,
    to: FROM + HOUR_MS,
    state: 'queued',
    eventsDone: 0,
    eventsTotal: null,
    error: null,
    result: null,
    author: 'token test',
    createdAt: expect.any(Number),
    finishedAt: null,
    verdicts: {},
  });
  await pool.query(`UPDATE backtests SET state = 'running', events_done = 5000000000, events_total = 6000000000`);
  expect(await read()).toMatchObject({ state: 'running', eventsDone: 5_000_000_000, eventsTotal: 6_000_000_000 });
});

test('keeps what people say of its examples, and lists it with the others of its rule', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const signals = { before: 1, after: 2, appear: 1, vanish: 0, stay: 1 };
  const examples = { signals: { appear: [{ id: 'new' }], vanish: [], stay: [{ id: 'old' }] } };
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO backtests (project_id, rule, request, from_at, to_at, author, state, result)
     VALUES ($1, 'rage-click', '{}', now() - interval '1 hour', now(), 'anna', 'done', $2) RETURNING id`,
    [projectId, { signals, examples }],
  );
  const { id } = rows[0]!;
  const judge = async (signal: string, verdict: string | null) =>
    call('PUT', `/api/v1/backtests/${id}/verdicts/${signal}`, { body: { verdict } });
  expect(await (await judge('new', 'right')).json()).toEqual({ verdicts: { new: 'right' } });
  expect(await (await judge('new', 'wrong')).json()).toEqual({ verdicts: { new: 'wrong' } });
  expect(await (await judge('old', 'right')).json()).toEqual({ verdicts: { new: 'wrong', old: 'right' } });
  expect(await (await judge('new', null)).json()).toEqual({ verdicts: { old: 'right' } });
  expect((await judge('another', 'right')).status).toBe(404);
  expect((await judge('new', 'maybe')).status).toBe(400);

  const listed = async (rule: string) => (await (await call('GET', `/api/v1/backtests?rule=${rule}`)).json()) as object;
  expect(await listed('rage-click')).toMatchObject({ backtests: [{ id, state: 'done', signals }] });
  expect(await listed('dead-click')).toEqual({ backtests: [] });
});

test('a backtest of another project is not found', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  await insertTestProject(pool, { slug: 'other' });
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO backtests (project_id, rule, request, from_at, to_at, author)
     VALUES ($1, 'rage-click', '{}', now() - interval '1 hour', now(), 'anna') RETURNING id`,
    [projectId],
  );
  const statusOf = async (path: string) => (await call('GET', path)).status;
  expect(await statusOf(`/api/v1/backtests/${rows[0]!.id}?project=shop`)).toBe(200);
  expect(await statusOf(`/api/v1/backtests/${rows[0]!.id}?project=other`)).toBe(404);
  expect(await statusOf('/api/v1/backtests/nonsense?project=shop')).toBe(404);
});

test('a refused rule is answered with 400 and the name of the field', async () => {
  const { call, pool } = await startApi(stores.clickhouse, {
    orderBacktest: async () => ({
      refused: { field: 'reachMs', reason: 'is 1 ms, but the operator looks 4000 ms back' },
    }),
  });
  await insertTestProject(pool);
  const refusal = async (body: unknown) => {
    const response = await call('POST', '/api/v1/backtests', { body });
    expect(response.status).toBe(400);
    return ((await response.json()) as { error: { message: string } }).error.message;
  };
  expect(await refusal({ definition: {} })).toBe('reachMs: is 1 ms, but the operator looks 4000 ms back');
  expect(await refusal({ rule: 'page-rage' })).toMatch(/^rule: must be one of rage-click/);
  expect(await refusal({ rule: 'rage-click', changes: [{ path: '', value: 1 }] })).toMatch(/^changes\.0\.path: /);
  expect(await refusal({ rules: [] })).toMatch(/rules/);
});
