import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IncidentList } from '../api/src/schemas/incident.ts';
import { type IncidentSeed, insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const DAY_MS = 86_400_000;
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

/** Three incidents, told apart by their routes. */
async function start() {
  const api = await startApi(stores.clickhouse, { now: () => NOW });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const add = (seed: Partial<IncidentSeed>) =>
    insertIncident(api.pool, { projectId, signalsAt: [NOW - 3_600_000], ...seed });
  const pay = await add({
    route: '/orders/:id',
    people: 40,
    element: { selector: '#pay', label: 'Pay now' },
    releases: ['2.10.0'],
    browsers: [{ browser: 'Safari 26', os: 'iOS 26' }],
  });
  await add({
    route: '/admin/users/:id',
    rule: 'dead-click',
    severity: 'medium',
    status: 'open',
    people: 5,
    element: { selector: '#save', label: 'Save' },
    releases: ['2.9.1', null],
    signalsAt: [NOW - 9 * DAY_MS, NOW - 8 * DAY_MS],
  });
  await add({ route: '/help', status: 'resolved', people: 2, element: { selector: '#q', label: 'a_b%' } });
  await api.pool.query(
    `INSERT INTO tickets (incident_id, generation, linear_issue_id, identifier, url)
     VALUES ($1, 1, gen_random_uuid(), 'SHOP-118', 'https://linear.app/shop/issue/SHOP-118')`,
    [pay.id],
  );
  const get = (query: string) => api.call('GET', `/api/v1/incidents${query}`);
  const find = async (q: string, more = '') => {
    const response = await get(`?q=${encodeURIComponent(q)}&sort=people${more}`);
    expect([q, response.status]).toEqual([q, 200]);
    return (await response.json()) as IncidentList;
  };
  return {
    ...api,
    get,
    find,
    routes: async (q: string) => (await find(q, '&status=all')).incidents.map((i) => i.route),
  };
}

const PAY = '/orders/:id';
const ADMIN = '/admin/users/:id';
const HELP = '/help';

test('every term of a search picks what it says', async () => {
  const { routes } = await start();
  const cases: [string, string[]][] = [
    ['', [PAY, ADMIN, HELP]],
    ['is:new', [PAY]],
    ['is:open,resolved', [ADMIN, HELP]],
    ['-is:resolved', [PAY, ADMIN]],
    ['signal:dead_click', [ADMIN]],
    ['rule:dead-click@1', [ADMIN]],
    ['rule:dead-click@2', []],
    ['severity:high', [PAY, HELP]],
    ['route:/orders/*', [PAY]],
    ['route:/admin/*', []],
    ['route:/admin/**', [ADMIN]],
    ['route:/help,/orders/:id', [PAY, HELP]],
    ['element:"pay NOW"', [PAY]],
    ['element:#s', [ADMIN]],
    ['element:_b%', [HELP]],
    ['people:>5', [PAY]],
    ['people:>=5 people:<40', [ADMIN]],
    ['release:2.10.0', [PAY]],
    ['release:>=2.9.1', [PAY, ADMIN]],
    ['release:>2.9.1', [PAY]],
    ['release:<2.10.0', [ADMIN]],
    ['-release:2.10.0', [ADMIN, HELP]],
    ['browser:safari', [PAY]],
    ['assignee:none', [PAY, ADMIN, HELP]],
    ['assignee:me', []],
    ['-assignee:me', [PAY, ADMIN, HELP]],
    ['ticket:shop-118', [PAY]],
    ['ticket:any', [PAY]],
    ['ticket:none', [ADMIN, HELP]],
    ['seen:<7d', [PAY, HELP]],
    ['seen:>7d', [ADMIN]],
    ['first:<2d', [PAY, HELP]],
    ['"Pay now"', [PAY]],
    ['pay /orders', [PAY]],
    ['-pay', [ADMIN, HELP]],
  ];
  const found: [string, string[]][] = [];
  for (const [q] of cases) found.push([q, await routes(q)]);
  expect(found).toEqual(cases);
});

test('a search that names a status needs no other, and every status stays counted', async () => {
  const { find } = await start();
  const { incidents, counts, total } = await find('is:resolved');
  expect(incidents.map(({ route }) => route)).toEqual([HELP]);
  expect([counts, total]).toEqual([{ new: 1, open: 1, snoozed: 0, resolved: 1, ignored: 0, unreviewed: 2 }, 1]);
  expect((await find('is:unreviewed people:>5')).total).toBe(1);
});

test('the range leaves out what was not seen within it', async () => {
  const { find } = await start();
  expect((await find('', '&status=all&range=7d')).incidents.map(({ route }) => route)).toEqual([PAY, HELP]);
});

test('a term that means nothing is named, with what would', async () => {
  const { get } = await start();
  const message = async (q: string) => {
    const response = await get(`?q=${encodeURIComponent(q)}`);
    expect(response.status).toBe(400);
    return ((await response.json()) as { error: { message: string } }).error.message;
  };
  expect(await message('is:new people:many')).toBe('q: people:many is no number; write people:>20');
  expect(await message('colour:red')).toMatch(/^q: colour:red is no filter; there are is, signal,/);
});

test('nothing that is typed reaches the database as a statement', async () => {
  const { get } = await start();
  for (const hostile of [
    `'; DROP TABLE incidents; --`,
    `element:"' OR 1=1 --"`,
    `route:/**(((*[\\`,
    `release:>='); --`,
    `ticket:"x') OR ('1'='1"`,
    `browser:%_\\`,
    `${'('.repeat(400)}`,
  ]) {
    const response = await get(`?status=all&q=${encodeURIComponent(hostile)}`);
    expect([hostile, response.status]).toEqual([hostile, 200]);
    expect(((await response.json()) as IncidentList).incidents).toEqual([]);
  }
});
