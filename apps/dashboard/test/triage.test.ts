import { randomUUID } from 'node:crypto';
import { insertTestProject, openTestClickHouse } from '@wince/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IncidentDetail } from '../api/src/schemas/incident.ts';
import type { Releases, TriageActionInput, TriageResult, TriageUndo } from '../api/src/schemas/triage.ts';
import { type IncidentSeed, insertIncident } from './support/insertIncident.ts';
import { startApi } from './support/startApi.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR_MS = 3_600_000;
let stores: Awaited<ReturnType<typeof openTestClickHouse>>;
beforeAll(async () => {
  stores = await openTestClickHouse();
});
afterAll(() => stores.close());

async function start(deps: Parameters<typeof startApi>[1] = {}) {
  const api = await startApi(stores.clickhouse, { now: () => NOW, ...deps });
  const { projectId } = await insertTestProject(api.pool, { slug: 'shop' });
  const add = (seed: Partial<IncidentSeed> = {}) =>
    insertIncident(api.pool, { projectId, signalsAt: [NOW - HOUR_MS], releases: ['2.9.0'], ...seed });
  const post = async <T>(path: string, body?: unknown) => {
    const response = await api.call('POST', `/api/v1/projects/shop/triage${path}`, { body });
    return { status: response.status, body: (await response.json()) as T };
  };
  const order = (action: TriageActionInput, ids: string[], id = randomUUID()) =>
    post<TriageResult & { error?: { message: string } }>('', { id, action, incidents: ids });
  const undo = async (id: string) => (await post<TriageUndo>(`/${id}/undo`)).body;
  const read = async (id: string) =>
    (await (await api.call('GET', `/api/v1/incidents/${id}`)).json()) as IncidentDetail;
  return { ...api, projectId, add, post, order, undo, read };
}

test('accepting opens, declining ignores with the reason, and both are a verdict', async () => {
  const { add, order, read } = await start();
  const [good, bad] = [await add(), await add()];
  expect((await order({ type: 'accept' }, [good.id])).body).toMatchObject({ changed: 1, unchanged: 0, tickets: 0 });
  expect(await read(good.id)).toMatchObject({ status: 'open', reviewed: true, verdict: 'accepted' });

  await order({ type: 'decline', reason: 'it zooms on purpose' }, [bad.id]);
  const declined = await read(bad.id);
  expect(declined).toMatchObject({ status: 'ignored', verdict: 'declined', statusReason: 'it zooms on purpose' });
  expect(declined.activity[0]).toMatchObject({
    actor: 'token test',
    source: 'api',
    action: 'ignored',
    detail: 'it zooms on purpose',
  });
});

test('the same order twice is one, and another one that changes nothing leaves no line', async () => {
  const { add, order, read } = await start();
  const incident = await add();
  const id = randomUUID();
  const first = await order({ type: 'resolve' }, [incident.id], id);
  const [second, third] = await Promise.all([
    order({ type: 'resolve' }, [incident.id], id),
    order({ type: 'resolve' }, [incident.id]),
  ]);
  expect([first.body.changed, second.body.changed, third.body.changed]).toEqual([1, 1, 0]);
  expect((await read(incident.id)).activity.filter(({ action }) => action === 'resolved')).toHaveLength(1);
});

test('a duplicate is shown with the incident it belongs to, also through another duplicate', async () => {
  const { add, order, read } = await start();
  const [root, one, two] = [await add(), await add(), await add()];
  await order({ type: 'duplicate', of: root.id }, [one.id]);
  await order({ type: 'duplicate', of: one.id }, [two.id]);
  expect(await read(two.id)).toMatchObject({
    status: 'ignored',
    verdict: 'duplicate',
    duplicateOf: { id: root.id, shortId: root.shortId },
    statusReason: `Duplicate of ${root.shortId}`,
  });
  expect((await read(root.id)).duplicates.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
  const circle = await order({ type: 'duplicate', of: two.id }, [root.id]);
  expect([circle.status, circle.body.error?.message]).toEqual([400, expect.stringContaining('its own duplicate')]);
});

test('snoozes until a time, more people or the next release, and wakes by hand where it was', async () => {
  const { add, order, read } = await start();
  const incident = await add({ people: 7 });
  await order({ type: 'snooze', until: NOW + HOUR_MS, people: 5, nextRelease: true }, [incident.id]);
  expect(await read(incident.id)).toMatchObject({
    status: 'snoozed',
    snooze: { until: NOW + HOUR_MS, people: 12, release: '2.9.0' },
  });
  await order({ type: 'reopen' }, [incident.id]);
  expect(await read(incident.id)).toMatchObject({ status: 'new', snooze: null });

  await order({ type: 'resolve' }, [incident.id]);
  expect((await order({ type: 'snooze', people: 5 }, [incident.id])).body).toMatchObject({ changed: 0, unchanged: 1 });
  const past = await order({ type: 'snooze', until: NOW - 1 }, [incident.id]);
  expect([past.status, past.body.error?.message]).toEqual([400, expect.stringContaining('is over already')]);
  expect((await order({ type: 'snooze' }, [incident.id])).status).toBe(400);
});

test('resolves in the newest release that people run, or in the one after', async () => {
  const { add, order, read, call, projectId } = await start();
  await stores.clickhouse.insert({
    table: 'events',
    values: ['2.10.0', '2.8.5'].map((release, seq) => ({
      ...{ project: projectId, session: 'session-1', page: 'page-0001', seq, type: 'page', release },
      ...{ at: NOW - seq * 1_000, received_at: NOW - seq * 1_000 },
    })),
    format: 'JSONEachRow',
  });
  const incident = await add();
  await order({ type: 'resolve', in: 'this-release' }, [incident.id]);
  expect(await read(incident.id)).toMatchObject({ status: 'resolved', fix: { release: '2.10.0', after: false } });
  await order({ type: 'resolve', in: 'next-release' }, [incident.id]);
  const resolved = await read(incident.id);
  expect(resolved.fix).toEqual({ release: '2.10.0', after: true });
  expect(resolved.activity[0]?.detail).toBe('in the release after 2.10.0');
  const answer = (await (await call('GET', '/api/v1/projects/shop/releases')).json()) as Releases;
  expect([answer.current, answer.releases.map(({ name }) => name)]).toEqual(['2.10.0', ['2.10.0', '2.9.0', '2.8.5']]);
});

test('a project without releases is told how to name them', async () => {
  const { add, order } = await start();
  const incident = await add({ releases: [null] });
  const refused = await order({ type: 'resolve', in: 'this-release' }, [incident.id]);
  expect([refused.status, refused.body.error?.message]).toEqual([400, expect.stringContaining('set `release`')]);
});

test('assigns to a member of the organisation, and to nobody else', async () => {
  const { add, order, read, pool } = await start();
  const incident = await add();
  const user = async (name: string) =>
    (await pool.query(`INSERT INTO users (name, login, password_hash) VALUES ($1, $1, '') RETURNING id`, [name]))
      .rows[0].id as string;
  const [member, stranger] = [await user('ada'), await user('eve')];
  await pool.query(
    `INSERT INTO memberships (organisation_id, user_id, role) VALUES (home_organisation(), $1, 'member')`,
    [member],
  );
  await order({ type: 'assign', to: member }, [incident.id]);
  expect(await read(incident.id)).toMatchObject({
    assignee: { id: member, name: 'ada' },
    status: 'new',
    reviewed: false,
  });
  expect((await order({ type: 'assign', to: stranger }, [incident.id])).status).toBe(404);
  expect((await order({ type: 'assign', to: 'me' }, [incident.id])).status).toBe(400);
  await order({ type: 'assign', to: null }, [incident.id]);
  expect((await read(incident.id)).assignee).toBeNull();
});

test('a decision over all that match leaves alone what came later and what is excepted', async () => {
  const { add, post, read, pool } = await start();
  const [first, second, other, later] = [
    await add(),
    await add(),
    await add({ element: { selector: '#other', label: 'Other' } }),
    await add(),
  ];
  await pool.query(`UPDATE incidents SET created_at = $2 WHERE id = $1`, [later.id, new Date(NOW + HOUR_MS)]);
  await pool.query(`UPDATE incidents SET created_at = $2 WHERE id <> $1`, [later.id, new Date(NOW - HOUR_MS)]);
  const matching = { q: 'element:"Apply coupon" is:unreviewed', asOf: NOW, except: [second.id] };
  const { body } = await post<TriageResult>('', { id: randomUUID(), action: { type: 'accept' }, matching });
  expect([body.changed, body.incidents]).toEqual([1, [first.id]]);
  for (const untouched of [second, other, later]) expect((await read(untouched.id)).status).toBe('new');
  const wrong = await post<{ error: { message: string } }>('', {
    id: randomUUID(),
    action: { type: 'accept' },
    matching: { ...matching, q: 'people:many' },
  });
  expect([wrong.status, wrong.body.error.message]).toEqual([400, 'q: people:many is no number; write people:>20']);
});

test('undoing puts everything back but what somebody has changed since', async () => {
  const { add, order, undo, read } = await start();
  const [one, two, three] = [await add(), await add({ status: 'open' }), await add()];
  const before = await Promise.all([one, two, three].map(({ id }) => read(id)));
  const { body } = await order({ type: 'snooze', people: 3 }, [one.id, two.id, three.id]);
  await order({ type: 'accept' }, [three.id]);
  expect(await undo(body.id)).toEqual({ restored: 2, changedSince: 1 });
  for (const [place, incident] of [one, two].entries())
    expect(await read(incident.id)).toEqual({
      ...before[place],
      statusChangedAt: expect.any(Number),
      activity: expect.arrayContaining([expect.objectContaining({ action: 'undone', detail: 'snooze' })]),
    });
  expect((await read(three.id)).status).toBe('open');
  expect(await undo(body.id)).toEqual({ restored: 0, changedSince: 0 });
});

test('an incident that is not there stops the whole order', async () => {
  const { add, order, read } = await start();
  const incident = await add();
  expect((await order({ type: 'accept' }, [incident.id, randomUUID()])).status).toBe(404);
  expect((await read(incident.id)).status).toBe('new');
});
