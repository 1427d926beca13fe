import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { deriveIssueId } from '../src/linear/deriveIssueId.ts';
import {
  API_KEY,
  activityRows,
  createHarness,
  linearState,
  outboxRow,
  PUBLIC_URL,
  ticketRows,
} from './support/harness.ts';
import { dayFirstSeen, insertIncident } from './support/incidents.ts';

test('makes one ticket of an incident, with the evidence and a link back', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  start();
  const { incidentId, outboxId, shortId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');

  const [issue, ...others] = linear.issues();
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    id: deriveIssueId({ projectId, incidentId, generation: 1 }),
    title: `Basket: 'Apply coupon' does nothing after the click, 3 people since ${dayFirstSeen()}`,
    priority: 2,
    team: { key: 'DEM' },
    attachments: [{ url: `${PUBLIC_URL}/i/${shortId}`, subtitle: '3 people, 3 sessions' }],
  });
  expect(issue?.description).toContain(`${PUBLIC_URL}/i/${shortId}`);
  expect(issue?.description).toContain('| time without a related answer | 2,500 ms | ≥ 2,500 ms |');
  expect(issue?.description).toContain('Click `Apply coupon`');
  expect(issue?.description).toContain('TypeError: x is undefined');

  const row = await outboxRow(pool, outboxId);
  expect(row).toMatchObject({
    attempts: 1,
    lease: null,
    last_error: null,
    title: issue?.title,
    description: issue?.description,
  });
  expect(await ticketRows(pool)).toEqual([{ linear_issue_id: issue?.id, identifier: 'DEM-1', url: issue?.url }]);
  expect(await activityRows(pool)).toEqual([{ actor: 'linear', action: 'ticket-created', detail: 'DEM-1' }]);
  const { rows } = await pool.query('SELECT status, status_changed_at IS NOT NULL AS changed FROM incidents');
  expect(rows).toEqual([{ status: 'open', changed: true }]);
  expect(await linearState(pool)).toEqual({ state: 'ok', message: 'Tickets go to the Linear team Demo (DEM).' });
});

test('delivers what waited before it started, in order, and tells open dashboards', async () => {
  const { pool, databaseUrl, projectId, linear, start } = await createHarness();
  const routes = ['/one', '/two', '/three', '/four', '/five'];
  for (const route of routes) await insertIncident(pool, projectId, { route });
  const listener = new pg.Client({ connectionString: databaseUrl });
  await listener.connect();
  onTestFinished(() => listener.end());
  const heard: string[] = [];
  listener.on('notification', (message) => void heard.push(message.payload ?? ''));
  await listener.query('LISTEN wince_changes');

  start();
  await expect.poll(async () => (await ticketRows(pool)).length, { timeout: 10_000 }).toBe(routes.length);
  expect(linear.issues().map((issue) => issue.title.split(':')[0])).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(routes.length);
  expect(new Set(heard)).toEqual(new Set([JSON.stringify({ project: projectId, kind: 'tickets' })]));
});

test('sends a ticket on the notification, long before it would look by itself', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  start({ pollMs: 60_000 });
  await expect.poll(async () => (await linearState(pool))?.state, { timeout: 10_000 }).toBe('ok');
  await insertIncident(pool, projectId);
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(1);
});

test('listens again after its connection was cut', async () => {
  const { pool, projectId, linear, start, log } = await createHarness();
  start({ pollMs: 60_000 });
  const listeners = `SELECT pid FROM pg_stat_activity WHERE application_name = 'wince-outbox' AND datname = current_database() AND query LIKE 'LISTEN%'`;
  await expect.poll(async () => (await pool.query(listeners)).rowCount, { timeout: 10_000 }).toBe(1);
  const cut = (await pool.query<{ pid: number }>(listeners)).rows[0]!.pid;
  await pool.query('SELECT pg_terminate_backend($1)', [cut]);
  await expect
    .poll(async () => (await pool.query<{ pid: number }>(listeners)).rows.filter(({ pid }) => pid !== cut).length, {
      timeout: 5_000,
    })
    .toBe(1);
  await insertIncident(pool, projectId);
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(1);
  expect(log.map((line) => line.message)).toContain('the outbox listener lost its connection and connects again');
});

test('gives tickets to the team that is named', async () => {
  const teams = [
    { id: '00000000-0000-4000-8000-000000000001', key: 'AAA', name: 'First' },
    { id: '00000000-0000-4000-8000-000000000002', key: 'SHOP', name: 'Shop' },
  ];
  const { pool, projectId, linear, start } = await createHarness({ teams });
  start({ linear: { apiKey: API_KEY, apiUrl: linear.url, teamKey: 'SHOP' } });
  await insertIncident(pool, projectId, { severity: 'medium' });
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(1);
  expect(linear.issues()[0]).toMatchObject({ team: { key: 'SHOP' }, identifier: 'SHOP-1', priority: 3 });
});

test('does not send what was resolved or ignored while it waited', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const ignored = await insertIncident(pool, projectId, { route: '/ignored' });
  await pool.query(`UPDATE incidents SET status = 'ignored' WHERE id = $1`, [ignored.incidentId]);
  const wanted = await insertIncident(pool, projectId, { route: '/wanted' });
  start();
  await expect.poll(async () => (await outboxRow(pool, wanted.outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect((await outboxRow(pool, ignored.outboxId)).state).toBe('new');

  await pool.query(`UPDATE incidents SET status = 'open' WHERE id = $1`, [ignored.incidentId]);
  await expect.poll(async () => (await outboxRow(pool, ignored.outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues().map((issue) => issue.title.split(':')[0])).toEqual(['Wanted', 'Ignored']);
});
