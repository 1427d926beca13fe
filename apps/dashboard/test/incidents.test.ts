import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IncidentList } from '../api/src/schemas/incident.ts';
import { insertIncident } from './support/insertIncident.ts';
import { startApi, type TestApi } from './support/startApi.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function startWithProject() {
  const api = await startApi(stores.clickhouse, { now: () => NOW });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  return { ...api, projectId };
}

async function list(api: Pick<TestApi, 'call'>, query = ''): Promise<IncidentList> {
  const response = await api.call('GET', `/api/v1/incidents?${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as IncidentList;
}

test('an incident says in one sentence what happened, to how many, and since when', async () => {
  const { projectId, ...api } = await startWithProject();
  const { id, shortId } = await insertIncident(api.pool, {
    projectId,
    rules: ['rage-click', 'dead-click'],
    signalsAt: [NOW - 2 * DAY_MS, NOW - HOUR_MS, NOW - 1_000],
    people: 31,
  });
  const { incidents, counts, next, routes } = await list(api);
  expect(incidents).toEqual([
    {
      id,
      projectId,
      shortId,
      rule: 'rage-click',
      rules: ['rage-click', 'dead-click'],
      severity: 'high',
      status: 'new',
      route: '/basket',
      element: { selector: '#apply-coupon', label: 'Apply coupon', tag: 'button' },
      title: '31 people clicked Apply coupon on /basket again and again, and nothing happened',
      sentence: expect.arrayContaining([
        { kind: 'element', text: 'Apply coupon' },
        { kind: 'route', text: '/basket' },
      ]),
      people: 31,
      sessions: 3,
      signals: 3,
      firstSeenAt: NOW - 2 * DAY_MS,
      lastSeenAt: NOW - 1_000,
      trend: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2],
      ticket: null,
      sessionsUntilTicket: 1,
      reviewed: false,
      returned: false,
      verdict: null,
      assignee: null,
      duplicateOf: null,
      snooze: null,
      fix: null,
    },
  ]);
  expect({ counts, next, routes }).toEqual({
    counts: { new: 1, open: 0, snoozed: 0, resolved: 0, ignored: 0, unreviewed: 1 },
    next: null,
    routes: [{ route: '/basket', incidents: 1 }],
  });
});

test('pain puts many people, grave signals and recent ones first', async () => {
  const { projectId, ...api } = await startWithProject();
  const add = (route: string, people: number, severity: 'medium' | 'high', daysAgo: number) =>
    insertIncident(api.pool, { projectId, route, people, severity, signalsAt: [NOW - daysAgo * DAY_MS] });
  await add('/few', 2, 'high', 0.1);
  await add('/many', 20, 'high', 0.1);
  await add('/many-but-medium', 20, 'medium', 0.1);
  await add('/many-but-two-weeks-ago', 20, 'high', 14.1);
  const order = async (query: string) => (await list(api, query)).incidents.map((incident) => incident.route);
  expect(await order('')).toEqual(['/many', '/many-but-medium', '/many-but-two-weeks-ago', '/few']);
  expect((await order('sort=recent')).at(-1)).toBe('/many-but-two-weeks-ago');
  expect((await order('sort=people')).at(-1)).toBe('/few');
});

test('the filters pick by status, route, rule and free text, and the counts follow', async () => {
  const { projectId, ...api } = await startWithProject();
  const at = { signalsAt: [NOW - HOUR_MS] };
  await insertIncident(api.pool, { projectId, ...at, route: '/a', status: 'new' });
  await insertIncident(api.pool, { projectId, ...at, route: '/b', status: 'open', rule: 'dead-click' });
  await insertIncident(api.pool, {
    projectId,
    ...at,
    route: '/c',
    status: 'resolved',
    element: { selector: '#x', label: '100% off_er' },
  });
  await insertIncident(api.pool, { projectId, ...at, route: '/d', status: 'ignored' });
  const routes = async (query: string) => (await list(api, query)).incidents.map((incident) => incident.route).sort();
  expect(await routes('')).toEqual(['/a', '/b']);
  expect(await routes('status=all')).toEqual(['/a', '/b', '/c', '/d']);
  expect(await routes('status=ignored')).toEqual(['/d']);
  expect(await routes('status=all&route=/c')).toEqual(['/c']);
  expect(await routes('rule=dead-click')).toEqual(['/b']);
  expect(await routes('status=all&q=OFF_ER')).toEqual(['/c']);
  expect(await routes('status=all&q=100%25')).toEqual(['/c']);
  expect(await routes('status=all&q=%25')).toEqual(['/c']);
  expect((await list(api, 'rule=dead-click')).counts).toMatchObject({ new: 0, open: 1, resolved: 0, ignored: 0 });
});

test.each(['pain', 'recent', 'people'])('pages by %s give every incident once', async (sort) => {
  const { projectId, ...api } = await startWithProject();
  for (let n = 0; n < 7; n += 1)
    await insertIncident(api.pool, { projectId, people: 1 + (n % 3), signalsAt: [NOW - (n % 2) * HOUR_MS] });
  const seen: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 4; pages += 1) {
    const page = await list(api, `sort=${sort}&limit=2${cursor}`);
    seen.push(...page.incidents.map((incident) => incident.id));
    cursor = `&cursor=${page.next}`;
    expect(page.next === null).toBe(pages === 3);
  }
  expect(new Set(seen).size).toBe(7);
  expect((await list(api, `sort=${sort}`)).incidents.map((incident) => incident.id)).toEqual(seen);
});

test('the ticket of an incident is shown in each of its states', async () => {
  const { projectId, ...api } = await startWithProject();
  const { id } = await insertIncident(api.pool, { projectId, signalsAt: [NOW - 1, NOW - 2, NOW - 3] });
  await api.pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind) VALUES ($1, $2, 1, 'create-ticket')`,
    [projectId, id],
  );
  const ticket = async () => (await list(api)).incidents[0]?.ticket;
  expect(await ticket()).toEqual({ state: 'would-create' });
  await api.pool.query(`UPDATE outbox SET state = 'failed', last_error = 'no such team'`);
  expect(await ticket()).toEqual({ state: 'failed', error: 'no such team' });
  await api.pool.query(`UPDATE outbox SET state = 'linked'`);
  await api.pool.query(
    `INSERT INTO tickets VALUES ($1, 1, gen_random_uuid(), 'SHOP-1', 'https://linear.app/x/issue/SHOP-1')`,
    [id],
  );
  expect(await ticket()).toEqual({
    state: 'linked',
    identifier: 'SHOP-1',
    url: 'https://linear.app/x/issue/SHOP-1',
    inLinear: 'open',
  });
});

test('with Linear configured a waiting ticket is queued', async () => {
  const api = await startApi(stores.clickhouse, { now: () => NOW, linearConfigured: true });
  const { projectId } = await insertTestProject(api.pool);
  const { id } = await insertIncident(api.pool, { projectId, signalsAt: [NOW] });
  await api.pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind) VALUES ($1, $2, 1, 'create-ticket')`,
    [projectId, id],
  );
  expect((await list(api)).incidents[0]?.ticket).toEqual({ state: 'queued' });
});

test('a bad parameter is named with what is allowed', async () => {
  const api = await startWithProject();
  const messageOf = async (query: string) => {
    const response = await api.call('GET', `/api/v1/incidents?${query}`);
    expect(response.status).toBe(400);
    return ((await response.json()) as { error: { message: string } }).error.message;
  };
  expect(await messageOf('status=closed')).toBe(
    'status: must be one of new, open, snoozed, resolved, ignored, unresolved, all',
  );
  expect(await messageOf('sort=size')).toMatch(/^sort: must be one of pain/);
  expect(await messageOf('rule=angry')).toMatch(/^rule: must be one of rage-click/);
  expect(await messageOf('limit=1000')).toBe('limit: must be a whole number from 1 to 200');
  expect(await messageOf('limit=few')).toMatch(/^limit: /);
  expect(await messageOf('q=%00')).toBe('q: must not contain the character NUL');
  expect(await messageOf('cursor=bm90IG91cnM')).toMatch(/^cursor: is not one this list gave out/);
});

test('a project sees its own incidents only, and must be named once there are two', async () => {
  const api = await startWithProject();
  const other = await insertTestProject(api.pool, { slug: 'other' });
  const mine = await insertIncident(api.pool, { projectId: api.projectId, signalsAt: [NOW] });
  const theirs = await insertIncident(api.pool, { projectId: other.projectId, signalsAt: [NOW] });
  expect((await list(api, 'project=shop')).incidents.map((incident) => incident.id)).toEqual([mine.id]);
  expect((await list(api, `project=${other.projectId}`)).incidents.map((incident) => incident.id)).toEqual([theirs.id]);
  expect((await api.call('GET', '/api/v1/incidents?project=nobody')).status).toBe(404);
  const unnamed = await api.call('GET', '/api/v1/incidents');
  expect(unnamed.status).toBe(400);
  expect(await unnamed.text()).toContain('project: is needed, because there are 2');
});
