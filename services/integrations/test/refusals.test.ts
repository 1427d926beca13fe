import { expect, test } from 'vitest';
import type { Fault } from '../linear-fake/index.ts';
import { API_KEY, activityRows, createHarness, linearState, outboxRow, ticketRows } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

const WAIT_MS = 1_500;

const limits: [string, (resetAtMs: number) => Fault][] = [
  ['400 RATELIMITED', (resetAtMs) => ({ type: 'rate-limited', typed: true, resetAtMs, on: 'issueCreate' })],
  [
    '400 RATELIMITED without a type',
    (resetAtMs) => ({ type: 'rate-limited', typed: false, resetAtMs, on: 'issueCreate' }),
  ],
  ['429 with an HTML body', () => ({ type: 'too-many', retryAfterS: WAIT_MS / 1_000, on: 'issueCreate' })],
];

test.each(limits)('does not call Linear before the reset after %s', async (_name, fault) => {
  const { pool, projectId, linear, start } = await createHarness();
  const resetAtMs = Date.now() + WAIT_MS;
  linear.fail(fault(resetAtMs));
  const first = await insertIncident(pool, projectId, { route: '/one' });
  await insertIncident(pool, projectId, { route: '/two' });
  start();
  await expect
    .poll(() => linearState(pool), { timeout: 10_000 })
    .toMatchObject({ state: 'retrying', message: expect.stringContaining('rate limit') });
  expect((await outboxRow(pool, first.outboxId)).state).toBe('new');
  const refused = linear.requests().at(-1)!;

  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(2);
  const next = linear.requests()[linear.requests().indexOf(refused) + 1]!;
  expect(next.at - Math.min(refused.at, resetAtMs - WAIT_MS)).toBeGreaterThanOrEqual(WAIT_MS - 5);
  await expect.poll(async () => (await ticketRows(pool)).length, { timeout: 10_000 }).toBe(2);
});

test('keeps every ticket while the quota is used up', async () => {
  const { pool, projectId, linear, start } = await createHarness({ requestsPerHour: 5 });
  for (const route of ['/one', '/two', '/three']) await insertIncident(pool, projectId, { route });
  start();
  await expect.poll(async () => (await linearState(pool))?.state, { timeout: 10_000 }).toBe('retrying');
  const { rows } = await pool.query(
    "SELECT state, next_attempt_at > now() + interval '50 minutes' AS waits FROM outbox ORDER BY created_at",
  );
  expect(rows).toEqual([
    { state: 'linked', waits: false },
    { state: 'linked', waits: false },
    { state: 'new', waits: true },
  ]);
  // One for the team, two for each ticket; the last one is not even tried.
  expect(linear.requests().length).toBe(5);
});

test('pauses when the key is refused, says so, and goes on with a good one', async () => {
  const { pool, projectId, linear, start, log } = await createHarness();
  const { outboxId } = await insertIncident(pool, projectId);
  const wrong = start({ linear: { apiKey: 'lin_api_revoked', apiUrl: linear.url } });
  await expect
    .poll(() => linearState(pool), { timeout: 10_000 })
    .toMatchObject({
      state: 'paused',
      message: expect.stringMatching(/does not accept the API key.*LINEAR_API_KEY/),
    });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).title, { timeout: 10_000 }).toMatch(/^Basket/);
  expect(await outboxRow(pool, outboxId)).toMatchObject({ state: 'new', attempts: 0 });
  await wrong.stop();
  expect(linear.requests()).toHaveLength(1);
  expect(JSON.stringify(log)).not.toContain('lin_api_revoked');

  start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect((await linearState(pool))?.state).toBe('ok');
  expect(linear.issues()).toHaveLength(1);
});

test('keeps a ticket as not sent when the key is revoked under way', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'status', status: 401, on: 'issueCreate' });
  const { outboxId } = await insertIncident(pool, projectId);
  start();
  await expect.poll(async () => (await linearState(pool))?.state, { timeout: 10_000 }).toBe('paused');
  expect(await outboxRow(pool, outboxId)).toMatchObject({ state: 'new', lease: null });
  expect(linear.issues()).toEqual([]);
});

test('names the setting when there is no team of that key', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  await insertIncident(pool, projectId);
  start({ linear: { apiKey: API_KEY, apiUrl: linear.url, teamKey: 'NOPE' } });
  await expect
    .poll(() => linearState(pool), { timeout: 10_000 })
    .toMatchObject({
      state: 'paused',
      message: expect.stringMatching(/NOPE.*LINEAR_TEAM_KEY/),
    });
  expect(linear.issues()).toEqual([]);
});

test('gives up on a ticket that Linear refuses, with its reason, and goes on with the next', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'invalid-input', message: 'The label was archived', on: 'issueCreate' });
  const refused = await insertIncident(pool, projectId, { route: '/refused' });
  const next = await insertIncident(pool, projectId, { route: '/next' });
  start();
  await expect.poll(async () => (await outboxRow(pool, next.outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(await outboxRow(pool, refused.outboxId)).toMatchObject({
    state: 'failed',
    attempts: 1,
    last_error: 'The label was archived',
  });
  expect(await activityRows(pool)).toEqual([
    { actor: 'linear', action: 'ticket-failed', detail: 'The label was archived' },
    { actor: 'linear', action: 'ticket-created', detail: 'DEM-1' },
  ]);
  expect(linear.issues().map((issue) => issue.title.split(':')[0])).toEqual(['Next']);
});

test('links a ticket although Linear refuses its attachment', async () => {
  const { pool, projectId, linear, start, log } = await createHarness();
  linear.fail({ type: 'invalid-input', message: 'url must be a URL address', on: 'attachmentCreate' });
  const { outboxId } = await insertIncident(pool, projectId);
  start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues()).toMatchObject([{ attachments: [] }]);
  expect(log).toContainEqual(expect.objectContaining({ level: 'warn', message: 'Linear refused the attachment' }));
});
