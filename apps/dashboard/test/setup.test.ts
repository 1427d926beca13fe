import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Road, Setup } from '../api/src/schemas/operations.ts';
import { insertVisits } from './support/insertVisits.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function start(deps: Parameters<typeof startApi>[1] = {}) {
  const api = await startApi(stores.clickhouse, deps);
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const setup = async () => (await (await api.call('GET', '/api/v1/setup')).json()) as Setup;
  return { ...api, projectId, setup };
}

const click = (projectId: string, seq: number, answers: [string, string, number][], visitor = 'person') => ({
  ...{ project: projectId, session: 'session-1', page: 'page-0001', seq, at: Date.now(), received_at: Date.now() },
  ...{ type: 'click', route: '/', selector: '#a', label: 'a', person: '', visitor, browser: '', os: '', release: '' },
  ...{ late: 0, data: JSON.stringify({ type: 'click', reaction: { until: 'time', ms: 2_500, answers } }) },
});

test('tells how fast clicks were answered, and who is never judged', async () => {
  const { setup, projectId } = await start();
  const values = [
    ...Array.from({ length: 9 }, (_, i) =>
      click(projectId, i, [
        ['content', 'around', 900],
        ['content', 'around', 40 + i],
      ]),
    ),
    click(projectId, 9, []),
    click(projectId, 10, [], 'bot'),
    click(projectId, 11, [], 'staff'),
  ];
  await stores.clickhouse.insert({ table: 'events', format: 'JSONEachRow', values });
  const { intake } = await setup();
  expect(intake).toMatchObject({ events: 12, bots: 1, staff: 1, clicks: 12, answered: 9 });
  expect(intake.answeredWithinMs).toBeGreaterThanOrEqual(46);
  expect(intake.answeredWithinMs).toBeLessThanOrEqual(48);
});

test('tells each reason for a refusal once, with how often and when', async () => {
  const { setup, pool, projectId } = await start();
  const refuse = (code: string, origin: string | null, minutesAgo: number) =>
    pool.query(
      `INSERT INTO failed_batches (project_id, at, code, message, origin, bytes)
       VALUES ($1, now() - make_interval(mins => $2), $3, $3 || ' ' || $2, $4, 9)`,
      [projectId, minutesAgo, code, origin],
    );
  await refuse('origin_not_allowed', 'https://x.example', 3);
  await refuse('origin_not_allowed', 'https://x.example', 1);
  await refuse('origin_not_allowed', 'https://y.example', 2);
  await refuse('invalid_batch', null, 5);
  await refuse('quota_exceeded', null, 60 * 30);
  expect((await setup()).failures).toMatchObject([
    { code: 'origin_not_allowed', origin: 'https://x.example', count: 2, message: 'origin_not_allowed 1' },
    { code: 'origin_not_allowed', origin: 'https://y.example', count: 1 },
    { code: 'invalid_batch', origin: null, count: 1 },
  ]);
});

test('counts computers whose clock is wrong', async () => {
  const { setup, projectId } = await start();
  const visit = { projectId, clicks: () => 1 };
  await insertVisits(stores.clickhouse, { ...visit, count: 2, at: (i) => Date.now() - i * 1_000 });
  await insertVisits(stores.clickhouse, { ...visit, count: 1, at: () => Date.now() - 5_000, clockOffMs: -7_200_000 });
  expect((await setup()).intake).toMatchObject({ batches: 3, skewed: 1 });
});

test('fills the settings of the project into the snippets', async () => {
  const { setup, pool } = await start();
  await pool.query(`UPDATE projects SET consent = 'required', sampling = 0.5, labels = 'text'`);
  const { snippets, sampling } = await setup();
  expect(sampling).toBe(0.5);
  expect(snippets.scriptTag).toContain(' data-consent="required" data-labels="text" data-sampling="0.5"');
  for (const code of [snippets.npm, snippets.react, snippets.next])
    expect(code).toContain("consent: 'required', labels: 'text', sampling: 0.5 }");
});

test('follows what was sent to its row', async () => {
  let seen = { known: false, complete: false };
  const { call, projectId } = await start({ judged: async () => seen });
  const road = async (session: string) =>
    (await (await call('GET', `/api/v1/setup/road?session=${session}`)).json()) as Road;
  expect(await road('setup-12345678')).toEqual({ known: false, judged: false, stored: false });
  seen = { known: true, complete: true };
  const values = [{ ...click(projectId, 0, []), session: 'setup-12345678' }];
  await stores.clickhouse.insert({ table: 'events', format: 'JSONEachRow', values });
  expect(await road('setup-12345678')).toEqual({ known: true, judged: true, stored: true });
  expect((await call('GET', '/api/v1/setup/road?session=no')).status).toBe(400);
});
