import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

/** Reads messages of an open stream. */
function readerOf(response: Response) {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    /** Reads until the stream has said `words`, or has ended. Returns what it said since the last call. */
    async until(words: string): Promise<string> {
      while (!text.includes(words)) {
        const { value, done } = await reader.read();
        if (done) return text;
        text += value;
      }
      const said = text;
      text = '';
      return said;
    },
    async rest(): Promise<string> {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return text;
        text += value;
      }
    },
    leave: () => reader.cancel(),
  };
}

const notify = (pool: { query: (sql: string, values: unknown[]) => Promise<unknown> }, payload: unknown) =>
  pool.query(`SELECT pg_notify('wince_changes', $1)`, [JSON.stringify(payload)]);

test('a page hears of changes in its project and of no other', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const other = await insertTestProject(pool, { slug: 'other' });
  const response = await call('GET', '/api/v1/stream?project=shop');
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const stream = readerOf(response);
  await stream.until('connected');

  await notify(pool, { project: other.projectId, kind: 'incidents' });
  await notify(pool, { project: projectId, kind: 'tickets' });
  const said = await stream.until('}\n\n');
  expect(said).toContain(`data: {"project":"${projectId}","kind":"tickets"}`);
  expect(said).not.toContain(other.projectId);
  await stream.leave();
});

test('many changes at once become one message', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool);
  const stream = readerOf(await call('GET', '/api/v1/stream'));
  await stream.until('connected');
  for (let n = 0; n < 50; n += 1) await notify(pool, { project: projectId, kind: 'incidents' });
  await notify(pool, { project: projectId, kind: 'tickets' });
  const said = await stream.until('"kind":"tickets"');
  expect(said.split('event: change').length - 1).toBeLessThanOrEqual(4);
  await stream.leave();
});

test('a changed status is told, and a payload nobody understands does no harm', async () => {
  const logged: unknown[] = [];
  const { call, pool } = await startApi(stores.clickhouse, { log: (error) => logged.push(error) });
  const { projectId } = await insertTestProject(pool);
  const { id } = await insertIncident(pool, { projectId, signalsAt: [Date.now()] });
  const stream = readerOf(await call('GET', '/api/v1/stream'));
  await stream.until('connected');
  await pool.query(`SELECT pg_notify('wince_changes', 'not json')`);
  await call('POST', `/api/v1/incidents/${id}/status`, { body: { status: 'resolved' } });
  expect(await stream.until('\n\n')).toContain(`data: {"project":"${projectId}","kind":"incidents"}`);
  expect(String(logged[0])).toContain('not json');
  await stream.leave();
});

test('after the connection to Postgres broke, every page is told to look again', async () => {
  const { call, pool } = await startApi(stores.clickhouse, { log: () => {} });
  await insertTestProject(pool);
  const stream = readerOf(await call('GET', '/api/v1/stream'));
  await stream.until('connected');
  await pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'wince dashboard' AND datname = current_database()`,
  );
  expect(await stream.until('event: change')).toContain('change');
  await stream.leave();
});

test('stopping ends open streams', async () => {
  const { api, call, pool } = await startApi(stores.clickhouse);
  await insertTestProject(pool);
  const stream = readerOf(await call('GET', '/api/v1/stream'));
  await stream.until('connected');
  await api.stop();
  expect(await stream.rest()).toBe('');
  expect((await call('GET', '/api/v1/stream')).status).toBe(503);
});
