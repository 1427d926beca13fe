import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Place } from '../api/src/schemas/place.ts';
import { insertEvents } from './support/insertEvents.ts';
import { type IncidentSeed, insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function placeOf(seed: Partial<IncidentSeed>, options: { stored: boolean } = { stored: true }) {
  const { pool, call } = await startApi(stores.clickhouse);
  const { projectId } = await insertTestProject(pool, { slug: 'shop' });
  const { signals } = await insertIncident(pool, { projectId, signalsAt: [Date.now() - 60_000], ...seed });
  if (options.stored) await insertEvents(stores.clickhouse, signals);
  const response = await call('GET', `/api/v1/signals/${signals[0]!.id}/place`);
  expect(response.status).toBe(200);
  return { place: (await response.json()) as Place, signal: signals[0]!, call };
}

test('a place has the window, the box of the element and the clicks in order', async () => {
  const { place, signal } = await placeOf({ rule: 'rage-click' });
  expect(place).toMatchObject({
    viewport: { width: 1_280, height: 720 },
    element: { name: 'Apply coupon', box: [352, 372, 148, 40] },
    covered: null,
    cameFrom: null,
  });
  const counted = signal.explanation.events.filter(({ role, type }) => role === 'matched' && type === 'click');
  expect(place.clicks.map(({ id, counted: yes }) => [id, yes])).toEqual(counted.map(({ id }) => [id, true]));
  expect(place.clicks.every(({ x, y }) => x >= 352 && y >= 372)).toBe(true);
});

test('a place says what the element covers', async () => {
  const { place } = await placeOf({ rule: 'dead-click' });
  expect(place.covered).toEqual({ name: 'Offer', box: [330, 352, 260, 120] });
});

test('a place is empty once the batches are no longer kept, and unknown to others', async () => {
  const { place, call } = await placeOf({}, { stored: false });
  expect(place).toEqual({ viewport: null, element: null, covered: null, cameFrom: null, clicks: [] });
  expect((await call('GET', `/api/v1/signals/${'0'.repeat(32)}/place`)).status).toBe(404);
});
