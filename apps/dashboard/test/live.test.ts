import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveMessage, LiveRow } from '../api/src/schemas/live.ts';
import { insertIncident } from './support/insertIncident.ts';
import { insertVisits } from './support/insertVisits.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

/** Reads rows of an open stream until `enough` of them have come. */
async function rowsOf(response: Response, enough: (rows: LiveRow[]) => boolean): Promise<LiveRow[]> {
  expect(response.headers.get('Content-Type')).toBe('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const rows: LiveRow[] = [];
  let text = '';
  while (!enough(rows)) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const messages = text.split('\n\n');
    text = messages.pop() ?? '';
    for (const message of messages) {
      const data = /^data: (.*)$/m.exec(message)?.[1];
      if (data) rows.push(...(JSON.parse(data) as LiveMessage).rows);
    }
  }
  await reader.cancel();
  return rows;
}

test('tells events and signals of the project as they are stored, each once', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const other = await insertTestProject(pool, { slug: 'other' });
  const visit = { count: 1, clicks: () => 3 };
  await insertVisits(stores.clickhouse, { ...visit, projectId, at: () => Date.now() - 60_000 });
  await insertVisits(stores.clickhouse, { ...visit, projectId: other.projectId, at: () => Date.now() });

  const stream = await call('GET', '/api/v1/live?project=shop');
  const reading = rowsOf(
    stream,
    (rows) => rows.filter(({ kind }) => kind === 'event').length >= 14 && rows.length >= 15,
  );
  await insertVisits(stores.clickhouse, { ...visit, projectId, at: () => Date.now() });
  const { signals } = await insertIncident(pool, { projectId, signalsAt: [Date.now()] });
  const rows = await reading;
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  const clicks = rows.filter((row) => row.kind === 'event' && row.type === 'click');
  expect(clicks).toHaveLength(12);
  expect(clicks[0]).toMatchObject({ route: '/basket', element: { label: 'Apply coupon' }, who: 'person' });
  expect(rows.find(({ kind }) => kind === 'signal')).toMatchObject({ id: signals[0]!.id, rule: 'rage-click' });
}, 30_000);

test('tells only what contains every word of the search', async () => {
  const { call, pool } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  await insertVisits(stores.clickhouse, { projectId, count: 1, clicks: () => 2, at: () => Date.now() });
  const rows = await rowsOf(await call('GET', '/api/v1/live?q=Click+ADD'), (some) => some.length >= 2);
  expect(rows.map(({ element }) => element?.label)).toEqual(['Add one', 'Add one']);
}, 30_000);

test('ends its streams when the server stops, and takes no new ones', async () => {
  const { api, call, pool } = await startApi(stores.clickhouse);
  await insertTestProject(pool);
  const stream = await call('GET', '/api/v1/live');
  const reading = rowsOf(stream, () => false);
  await api.stop();
  expect(await reading).toEqual([]);
  expect((await call('GET', '/api/v1/live')).status).toBe(503);
});
