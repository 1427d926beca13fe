import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionEvents } from '../api/src/schemas/session.ts';
import { insertEvents } from './support/insertEvents.ts';
import { insertIncident, insertSignals, signalOf } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

/** A session with two signals, one of them low, in each of two projects with the same session id. */
async function startWithSession(judged = { complete: true, known: true }) {
  const asked: string[][] = [];
  const api = await startApi(stores.clickhouse, {
    now: () => NOW,
    judged: async (...ids) => {
      asked.push(ids);
      return judged;
    },
  });
  const sessionId = `session-${Math.random().toString(36).slice(2, 12)}`;
  const seeded = [];
  for (const slug of ['shop', 'other']) {
    const { projectId } = await insertTestProject(api.pool, { slug });
    const seed = { projectId, signalsAt: [NOW - 60_000], sessions: [sessionId] };
    const { signals } = await insertIncident(api.pool, seed);
    const low = signalOf({ ...seed, rule: 'dead-click', severity: 'low' }, NOW - 30_000, 0);
    await insertSignals(api.pool, { incidentId: null, signals: [low] });
    await insertEvents(stores.clickhouse, [...signals, low]);
    seeded.push({ projectId, signals: [...signals, low] });
  }
  return { ...api, sessionId, asked, shop: seeded[0]!, other: seeded[1]! };
}

test("a session's signals come in order, in exactly the documented shape", async () => {
  const { call, sessionId, shop, asked } = await startWithSession();
  const response = await call('GET', `/api/v1/signals?session=${sessionId}&project=shop`);
  expect(await response.json()).toEqual({
    signals: shop.signals.map((signal) => ({
      id: signal.id,
      rule: signal.rule,
      ruleVersion: 1,
      at: signal.at,
      route: '/basket',
      element: { selector: '#apply-coupon', label: 'Apply coupon' },
      severity: signal.severity,
      explanation: signal.explanation,
    })),
    complete: true,
    next: null,
  });
  expect(asked).toEqual([[shop.projectId, sessionId]]);
});

test('signals are paged, and complete says what the engine says', async () => {
  const { call, sessionId, shop } = await startWithSession({ complete: false, known: true });
  const path = `/api/v1/signals?session=${sessionId}&project=shop&limit=1`;
  type Page = { signals: { id: string }[]; complete: boolean; next: string | null };
  const first = (await (await call('GET', path)).json()) as Page;
  const second = (await (await call('GET', `${path}&cursor=${first.next}`)).json()) as Page;
  expect([...first.signals, ...second.signals].map((signal) => signal.id)).toEqual(
    shop.signals.map((signal) => signal.id),
  );
  expect(second.next).toBeNull();
  expect(first.complete).toBe(false);
});

test('a session nobody has heard of has no signals and is not complete', async () => {
  const { call } = await startWithSession({ complete: true, known: false });
  const response = await call('GET', '/api/v1/signals?session=not-seen-yet&project=shop');
  expect(await response.json()).toEqual({ signals: [], complete: false, next: null });
  expect((await call('GET', '/api/v1/sessions/not-seen-yet/events?project=shop')).status).toBe(404);
  expect((await call('GET', '/api/v1/signals?project=shop')).status).toBe(400);
  expect((await call('GET', "/api/v1/signals?session=a'b&project=shop")).status).toBe(400);
});

test('a session the engine has forgotten is complete when its events are stored', async () => {
  const { call, sessionId, shop } = await startWithSession({ complete: false, known: false });
  await insertEvents(stores.clickhouse, shop.signals);
  const response = await call('GET', `/api/v1/signals?session=${sessionId}&project=shop`);
  expect(((await response.json()) as { complete: boolean }).complete).toBe(true);
});

test("a session's events come in event time with its signals, each event once", async () => {
  const { call, sessionId, shop } = await startWithSession();
  await insertEvents(stores.clickhouse, shop.signals);
  const response = await call('GET', `/api/v1/sessions/${sessionId}/events?project=shop`);
  const { events, signals, next } = (await response.json()) as SessionEvents;
  const expected = shop.signals.flatMap((signal) => signal.explanation.events).sort((a, b) => a.at - b.at);
  expect(events.map((event) => event.id)).toEqual(expected.map((event) => event.id));
  expect(events.map((event) => event.at)).toEqual(expected.map((event) => event.at));
  expect(events[1]).toEqual({
    id: expected[1]?.id,
    at: expected[1]?.at,
    type: 'click',
    route: '/basket',
    element: { selector: '#apply-coupon', label: 'Apply coupon' },
    late: false,
    data: expect.objectContaining({ type: 'click', n: 1, pointer: 'mouse' }),
  });
  expect(events[0]?.element).toBeNull();
  expect(signals.map((signal) => [signal.id, signal.eventIds.length])).toEqual([
    [shop.signals[0]?.id, 5],
    [shop.signals[1]?.id, 1],
  ]);
  expect(next).toBeNull();
});

test('events are paged without holes, and never those of another project', async () => {
  const { call, sessionId, shop } = await startWithSession();
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const response = await call('GET', `/api/v1/sessions/${sessionId}/events?project=shop&limit=3${cursor}`);
    const page = (await response.json()) as SessionEvents;
    seen.push(...page.events.map((event) => event.id));
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  const expected = shop.signals.flatMap((signal) => signal.explanation.events).sort((a, b) => a.at - b.at);
  expect(seen).toEqual(expected.map((event) => event.id));
});
