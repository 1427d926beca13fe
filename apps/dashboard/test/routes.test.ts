import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Around, HurtRoutes, RouteElements } from '../api/src/schemas/routes.ts';
import { insertEvents, insertSignalRows } from './support/insertEvents.ts';
import { type IncidentSeed, insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

const HOUR_MS = 3_600_000;
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function start() {
  const { pool, call } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const now = Date.now();
  const add = async (seed: Partial<IncidentSeed>) => {
    const incident = await insertIncident(pool, { projectId, signalsAt: [now - HOUR_MS, now - 2 * HOUR_MS], ...seed });
    await insertEvents(stores.clickhouse, incident.signals);
    await insertSignalRows(stores.clickhouse, incident);
    return incident;
  };
  /** Sessions that open a route and click on it without trouble. */
  const visit = (route: string, count: number, visitor = 'person') =>
    stores.clickhouse.insert({
      table: 'events',
      values: Array.from({ length: count }, (_, i) =>
        ['page', 'click'].map((type, seq) => ({
          ...{ project: projectId, session: `${visitor}-${route}-${i}`, page: `page-${i}`, seq, type, route, visitor },
          ...{ at: now - HOUR_MS, received_at: now - HOUR_MS },
          ...(type === 'click' ? { selector: '#apply-coupon', label: 'Apply coupon' } : {}),
        })),
      ).flat(),
      format: 'JSONEachRow',
    });
  const get = async <T>(path: string) => {
    const response = await call('GET', path);
    expect([path, response.status]).toEqual([path, 200]);
    return (await response.json()) as T;
  };
  return { pool, call, add, visit, get };
}

test('routes say how many people they hurt, of how many who saw them', async () => {
  const { add, visit, get } = await start();
  await add({ route: '/basket' });
  await add({ route: '/basket', status: 'resolved', signalsAt: [Date.now() - 20 * 24 * HOUR_MS] });
  await visit('/basket', 18);
  await visit('/fine', 5);
  await visit('/fine', 7, 'bot');
  await visit('/fine', 3, 'staff');
  const { routes } = await get<HurtRoutes>('/api/v1/projects/shop/routes');
  expect(routes).toEqual([
    { route: '/basket', peopleHurt: 2, peopleSeen: 20, signals: 2, open: 1 },
    { route: '/fine', peopleHurt: 0, peopleSeen: 5, signals: 0, open: 0 },
  ]);
  const longer = await get<HurtRoutes>('/api/v1/projects/shop/routes?range=30d');
  expect(longer.routes[0]).toMatchObject({ peopleHurt: 3, peopleSeen: 21 });
});

test('a route lists its elements by the people they hurt, and its incidents', async () => {
  const { add, visit, get, call } = await start();
  const incident = await add({ route: '/basket', rules: ['rage-click', 'dead-click'] });
  await add({ route: '/basket', rule: 'rage-reload', element: { selector: '', label: '' }, status: 'ignored' });
  await visit('/basket', 8);
  const found = await get<RouteElements>(`/api/v1/projects/shop/route?route=${encodeURIComponent('/basket')}`);
  expect(found).toMatchObject({ route: '/basket', peopleHurt: 4, peopleSeen: 12 });
  expect(found.elements).toEqual([
    { selector: '', label: '', peopleUsed: 2, peopleHurt: 2, signals: 2, rules: ['rage-reload'] },
    {
      ...{ selector: '#apply-coupon', label: 'Apply coupon', peopleUsed: 10, peopleHurt: 2, signals: 2 },
      rules: ['dead-click', 'rage-click'],
    },
  ]);
  expect(found.incidents.map(({ id, status }) => [id === incident.id, status])).toEqual([
    [true, 'new'],
    [false, 'ignored'],
  ]);
  expect((await call('GET', '/api/v1/projects/shop/route')).status).toBe(400);
});

test('an incident says with which windows it was seen, and what else went wrong in the same sessions', async () => {
  const { add, get } = await start();
  const incident = await add({ rule: 'error-click', sessions: ['session-one', 'session-two'] });
  const other = await add({
    sessions: ['session-two'],
    signalsAt: [Date.now() - HOUR_MS],
    element: { selector: '#o', label: 'O' },
  });
  const around = await get<Around>(`/api/v1/incidents/${incident.id}/around`);
  expect(around.sessions).toBe(2);
  expect(around.viewports).toEqual([{ value: 'laptop, 1,024 to 1,439 px', sessions: 2 }]);
  expect(around.incidents).toEqual([expect.objectContaining({ id: other.id, sessions: 1 })]);
  expect(around.troubles[0]).toEqual({
    ...{ kind: 'error', text: 'TypeError: Cannot read properties of undefined', sessions: 2, times: 2 },
  });
});
