import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

test('the list is exported as a table that a spreadsheet reads and does not run', async () => {
  const { pool, call } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const at = Date.UTC(2026, 10, 20, 12);
  await insertIncident(pool, { projectId, signalsAt: [at], element: { selector: '#a', label: '=HYPERLINK("x")' } });
  await insertIncident(pool, { projectId, signalsAt: [at], status: 'resolved' });
  const response = await call('GET', '/api/v1/incidents.csv?q=is:new');
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="incidents-shop.csv"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^"id","title","status","severity"/);
  expect(lines[1]).toContain('"\'=HYPERLINK(""x"")"');
  expect(lines[1]).toContain('"2026-11-20T12:00:00.000Z"');
});

test('all pages are in the table, each incident once', async () => {
  const { pool, call } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  await pool.query(
    `INSERT INTO incidents (id, project_id, short_id, fingerprint, rule, rules, severity, route, element, first_seen_at,
       last_seen_at, signal_count, session_count, person_count, best_signal_id)
     SELECT gen_random_uuid(), $1, 'WIN-' || n, n::text, 'dead-click', '{dead-click}', 'medium', '/', '{"selector":"","label":""}',
       now(), now(), 1, 1, n % 7, '' FROM generate_series(1, 1200) AS n`,
    [projectId],
  );
  const text = await (await call('GET', '/api/v1/incidents.csv?sort=people')).text();
  const ids = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0]);
  expect([ids.length, new Set(ids).size]).toEqual([1_200, 1_200]);
  expect((await call('GET', '/api/v1/incidents.csv?q=people:many')).status).toBe(400);
});
