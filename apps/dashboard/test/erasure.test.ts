import { createHmac } from 'node:crypto';
import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyRetention, repeatErasures } from '../api/src/index.ts';
import type { ErasureView } from '../api/src/schemas/erasure.ts';
import { insertEvents } from './support/insertEvents.ts';
import { insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

const DAY_MS = 86_400_000;
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function start() {
  const api = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const scope = { project: projectId };
  const count = async (table: string, where = '1') => {
    const result = await stores.clickhouse.query({
      query: `SELECT count() AS found FROM ${table} WHERE project = {project:UUID} AND ${where}`,
      query_params: scope,
      format: 'JSONEachRow',
    });
    return Number((await result.json<{ found: string }>())[0]?.found);
  };
  /** What the engine archives beside the events. */
  const archive = async (session: string, person: string, at: number) => {
    const row = { project: projectId, session, page: 'p_1', at, received_at: at };
    await stores.clickhouse.insert({
      table: 'batches',
      values: [{ project: projectId, received_at: at, session, page: 'p_1', seq: 0, batch: session, head: '{}' }],
      format: 'JSONEachRow',
    });
    await stores.clickhouse.insert({
      table: 'signals',
      values: [
        { ...row, id: session.padEnd(32, '0').slice(0, 32), rule: 'rage-click', person, received_at: undefined },
      ],
      format: 'JSONEachRow',
    });
  };
  const erase = async (body: unknown) => {
    const response = await api.call('POST', '/api/v1/projects/shop/erasures', { body });
    return { status: response.status, body: (await response.json()) as ErasureView };
  };
  return { ...api, projectId, count, archive, erase };
}

test('a session is deleted from every table, and the proof says how much and not of whom', async () => {
  const { pool, projectId, count, archive, erase, call } = await start();
  const at = Date.now() - 60_000;
  const { id, signals } = await insertIncident(pool, { projectId, signalsAt: [at - 5_000, at] });
  const [kept, gone] = signals.map((signal) => signal.sessionId);
  if (kept === undefined || gone === undefined) throw new Error('two sessions are needed');
  await insertEvents(stores.clickhouse, signals);
  for (const session of [kept, gone]) await archive(session, '', at);
  const [events, batches] = [
    await count('events', `session = '${gone}'`),
    await count('batches', `session = '${gone}'`),
  ];
  expect(Math.min(events, batches)).toBeGreaterThan(0);

  const { status, body } = await erase({ session: gone });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    kind: 'session',
    finishedAt: expect.any(Number),
    counts: {
      sessions: 1,
      'clickhouse.events': events,
      'clickhouse.batches': batches,
      'clickhouse.signals': 1,
      'postgres.signals': 1,
      'postgres.incident_sessions': 1,
      'postgres.incidents': 0,
    },
  });
  for (const table of ['events', 'batches', 'signals']) {
    expect([table, await count(table, `session = '${gone}'`)]).toEqual([table, 0]);
    expect([table, await count(table, `session = '${kept}'`)]).not.toEqual([table, 0]);
  }
  const { rows } = await pool.query(
    'SELECT signal_count::int, session_count, best_signal_id FROM incidents WHERE id = $1',
    [id],
  );
  expect(rows).toEqual([{ signal_count: 1, session_count: 1, best_signal_id: signals[0]?.id }]);
  const { rows: log } = await pool.query<{ row: string }>('SELECT a::text AS row FROM audit_log a');
  expect(log.length).toBe(2);
  expect(
    JSON.stringify(log) + JSON.stringify(await (await call('GET', '/api/v1/projects/shop/erasures')).json()),
  ).not.toContain(gone);

  expect((await erase({ session: kept })).body.counts).toMatchObject({ 'postgres.incidents': 1 });
  expect((await pool.query('SELECT FROM incidents')).rowCount).toBe(0);
});

test('a person is deleted by the id that the page gave, with every session they were known in', async () => {
  const { pool, projectId, count, archive, erase } = await start();
  const { rows } = await pool.query<{ person_key: Buffer }>('SELECT person_key FROM projects');
  const person = createHmac('sha256', rows[0]?.person_key ?? '')
    .update('user 4711')
    .digest('hex')
    .slice(0, 32);
  const at = Date.now() - 60_000;
  const { signals } = await insertIncident(pool, { projectId, signalsAt: [at, at + 1, at + 2] });
  await insertEvents(
    stores.clickhouse,
    signals.map((signal, place) => (place === 2 ? signal : { ...signal, person })),
  );
  for (const { sessionId } of signals) await archive(sessionId, '', at);
  expect((await erase({ user: 'somebody else' })).body.counts).toEqual({ sessions: 0 });
  expect((await erase({ user: 'user 4711' })).body).toMatchObject({
    kind: 'person',
    counts: { sessions: 2, 'clickhouse.signals': 2, 'postgres.signals': 2 },
  });
  expect(await count('events', `person = '${person}'`)).toBe(0);
  const left = signals[2]?.sessionId;
  expect(await count('batches', `session <> '${left}'`)).toBe(0);
  expect(await count('batches')).toBeGreaterThan(0);
  expect((await erase({ person: 'not a hash' })).status).toBe(400);
});

test('what a replay of the log brings back is deleted again, and in the end nobody knows whose it was', async () => {
  const { pool, projectId, count, erase } = await start();
  const at = Date.now() - 60_000;
  const { signals } = await insertIncident(pool, { projectId, signalsAt: [at] });
  const session = signals[0]?.sessionId ?? '';
  await insertEvents(stores.clickhouse, signals);
  const first = (await erase({ session })).body.counts['clickhouse.events'] ?? 0;
  // In another block than before: ClickHouse would know the same one again, and drop it.
  const others = await insertIncident(pool, { projectId, signalsAt: [at - 1] });
  await insertEvents(stores.clickhouse, [...signals, ...others.signals]);
  expect(await count('events')).toBe(2 * first);
  const again = { pool, clickhouse: stores.clickhouse };
  await repeatErasures(again);
  expect(await count('events')).toBe(first);
  expect(await count('events', `session = '${session}'`)).toBe(0);
  const subjects = async () => (await pool.query('SELECT subject, counts FROM erasures')).rows;
  expect(await subjects()).toMatchObject([{ subject: session, counts: { 'clickhouse.events': 2 * first } }]);
  await pool.query(`UPDATE erasures SET repeat_until = now() - interval '1 second'`);
  await repeatErasures(again);
  expect(await subjects()).toMatchObject([{ subject: null }]);
});

test('each project keeps its own number of days', async () => {
  const { pool, projectId, count } = await start();
  const other = await insertTestProject(pool, { slug: 'other' });
  // ClickHouse drops whole old days by itself: nothing here is older than it keeps.
  const at = Date.now() - 10 * DAY_MS;
  for (const project of [projectId, other.projectId]) {
    const { signals } = await insertIncident(pool, { projectId: project, signalsAt: [at, Date.now() - 60_000] });
    await insertEvents(stores.clickhouse, signals);
  }
  const before = await count('events');
  await pool.query('UPDATE projects SET event_days = 7, signal_days = 8 WHERE id = $1', [projectId]);
  const retention = { pool, clickhouse: stores.clickhouse, now: Date.now() };
  expect(await applyRetention(retention)).toMatchObject({ 'clickhouse.events': before / 2, 'postgres.signals': 1 });
  expect(await count('events')).toBe(before / 2);
  const { rows } = await pool.query('SELECT count(*)::int AS count FROM signals GROUP BY project_id ORDER BY 1');
  expect(rows).toEqual([{ count: 1 }, { count: 2 }]);
  expect(await applyRetention(retention)).toEqual({});
});
