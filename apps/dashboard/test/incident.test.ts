import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IncidentDetail, SignalDetail } from '../api/src/schemas/incident.ts';
import { insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function startWithIncident(hoursAgo: number[]) {
  const api = await startApi(stores.clickhouse, { now: () => NOW });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const incident = await insertIncident(api.pool, {
    projectId,
    signalsAt: hoursAgo.map((hours) => NOW - hours * HOUR_MS),
    browsers: [
      { browser: 'Chrome 156', os: 'macOS 26' },
      { browser: 'Safari 26', os: 'iOS 26' },
    ],
    releases: ['2.9.0', null],
  });
  const detail = async (path = '', options: Parameters<typeof api.call>[2] = {}) => {
    const response = await api.call(
      options.body === undefined ? 'GET' : 'POST',
      `/api/v1/incidents/${incident.id}${path}`,
      options,
    );
    expect(response.status).toBe(200);
    return (await response.json()) as IncidentDetail;
  };
  return { ...api, projectId, incident, detail };
}

test('an incident carries its best signal, its spread and how far it is from a ticket', async () => {
  const { detail, incident } = await startWithIncident([30, 2, 1]);
  const found = await detail();
  expect(found.bestSignal).toEqual(incident.signals[2]);
  expect(found.signalIds).toEqual(incident.signals.map((signal) => signal.id).reverse());
  expect(found.spread.browsers).toEqual([
    { value: 'Chrome 156', sessions: 2, signals: 2 },
    { value: 'Safari 26', sessions: 1, signals: 1 },
  ]);
  expect(found.spread.releases).toEqual([
    { value: '2.9.0', sessions: 2, signals: 2 },
    { value: '', sessions: 1, signals: 1 },
  ]);
  expect(found.spread.byDay).toHaveLength(30);
  expect(found.spread.byDay.at(-1)).toEqual({ at: Date.UTC(2026, 10, 20), signals: 2, sessions: 2 });
  expect(found.spread.byHour.at(-3)).toEqual({ at: NOW - 2 * HOUR_MS, signals: 1, sessions: 1 });
  expect(found.threshold).toEqual({ sessionsInWindow: 2, needed: 3, windowHours: 24 });
  expect(found.activity).toEqual([expect.objectContaining({ actor: 'engine', action: 'opened' })]);
  expect(found.ticketPreview).toBeNull();
});

test('the ticket that would be made is shown as it was rendered', async () => {
  const { detail, incident, pool, projectId } = await startWithIncident([1]);
  await pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind, title, description)
     VALUES ($1, $2, 1, 'create-ticket', 'Basket: it does nothing', '## How to reproduce')`,
    [projectId, incident.id],
  );
  const found = await detail();
  expect(found.ticket).toEqual({ state: 'would-create' });
  expect(found.ticketPreview).toEqual({ title: 'Basket: it does nothing', description: '## How to reproduce' });
});

test('an incident is found by its short id, inside its project only', async () => {
  const { call, incident, pool } = await startWithIncident([1]);
  await insertTestProject(pool, { slug: 'other' });
  const status = async (path: string) => (await call('GET', `/api/v1/incidents/${path}`)).status;
  expect(await status(incident.shortId)).toBe(200);
  expect(await status(incident.shortId.toLowerCase())).toBe(200);
  expect(await status(`${incident.shortId}?project=shop`)).toBe(200);
  expect(await status(`${incident.id}?project=other`)).toBe(404);
  expect(await status(`${incident.shortId}?project=other`)).toBe(404);
});

test('unknown ids and ids that are none get 404 with the id', async () => {
  const { call } = await startWithIncident([1]);
  for (const path of [
    'incidents/00000000-0000-4000-8000-000000000000',
    'incidents/nonsense',
    'incidents/%00',
    'incidents/nonsense/signals',
    'signals/nonsense',
    'sessions/%00/events',
    'nowhere',
  ])
    expect((await call('GET', `/api/v1/${path}`)).status).toBe(404);
  const response = await call('POST', '/api/v1/incidents/WIN-NOPE/status', { body: { status: 'open' } });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    error: { code: 'not_found', message: 'there is no incident "WIN-NOPE"; check the id, or list what there is' },
  });
});

test('its signals are paged from the newest, and each knows its neighbours', async () => {
  const { call, incident } = await startWithIncident([5, 4, 3, 2, 1]);
  const newestFirst = incident.signals.map((signal) => signal.id).reverse();
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const response = await call('GET', `/api/v1/incidents/${incident.id}/signals?limit=2${cursor}`);
    const page = (await response.json()) as { signals: { id: string }[]; next: string | null };
    seen.push(...page.signals.map((signal) => signal.id));
    if (page.next === null) break;
    cursor = `&cursor=${page.next}`;
  }
  expect(seen).toEqual(newestFirst);
  const response = await call('GET', `/api/v1/signals/${newestFirst[1]}`);
  const { signal, ...place } = (await response.json()) as SignalDetail;
  expect(signal).toEqual(incident.signals[3]);
  expect(place).toEqual({
    incidentId: incident.id,
    newer: newestFirst[0],
    older: newestFirst[2],
    position: 2,
    total: 5,
  });
});

test('resolving, ignoring and reopening leave one line each, with who did it', async () => {
  const { detail } = await startWithIncident([1]);
  const set = (status: string, reason?: string) =>
    detail('/status', { body: { status, ...(reason ? { reason } : {}) } });
  expect(await set('resolved')).toMatchObject({ status: 'resolved', statusChangedAt: expect.any(Number) });
  await set('resolved');
  expect(await set('open')).toMatchObject({ status: 'open', statusReason: null });
  expect(await set('ignored', 'a joke button')).toMatchObject({ status: 'ignored', statusReason: 'a joke button' });
  await Promise.all([set('ignored', 'a joke button'), set('ignored', 'a joke button')]);
  const lines = (await detail()).activity.map(({ actor, action, detail: text }) => ({ actor, action, text }));
  expect(lines).toEqual([
    { actor: 'token test', action: 'ignored', text: 'a joke button' },
    { actor: 'token test', action: 'reopened', text: null },
    { actor: 'token test', action: 'resolved', text: null },
    { actor: 'engine', action: 'opened', text: null },
  ]);
});

test('a status that is not allowed, or ignoring without a reason, changes nothing', async () => {
  const { call, incident, detail } = await startWithIncident([1]);
  const refusal = async (body: unknown) => {
    const response = await call('POST', `/api/v1/incidents/${incident.id}/status`, { body });
    expect(response.status).toBe(400);
    return ((await response.json()) as { error: { message: string } }).error.message;
  };
  expect(await refusal({ status: 'closed' })).toBe('status: must be open, resolved or ignored');
  expect(await refusal({ status: 'new' })).toMatch(/^status: /);
  expect(await refusal({ status: 'ignored' })).toMatch(/^reason: is needed/);
  expect(await refusal({ status: 'ignored', reason: '  ' })).toMatch(/^reason: /);
  expect((await detail()).status).toBe('new');
});
