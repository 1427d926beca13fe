import { expect, test } from 'vitest';
import { createHarness, outboxRow } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

const CONNECTIONS = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'wince-outbox' AND datname = current_database()`;

test('gives up a call that hangs when it is stopped, gives the ticket back and closes its listener', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'delay', ms: 60_000, effect: 'before', on: 'issueCreate' });
  const { outboxId } = await insertIncident(pool, projectId);
  const relay = start();
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(1);
  const stoppedAt = Date.now();
  await relay.stop();
  expect(Date.now() - stoppedAt).toBeLessThan(8_000);
  expect(await outboxRow(pool, outboxId)).toMatchObject({ state: 'unknown', lease: null });
  await expect.poll(async () => (await pool.query(CONNECTIONS)).rows, { timeout: 10_000 }).toEqual([{ count: 0 }]);

  start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 5_000 }).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
});

test('finishes the ticket under way when it is stopped', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'delay', ms: 200, effect: 'after', on: 'issueCreate' });
  const { outboxId } = await insertIncident(pool, projectId);
  const relay = start();
  await expect
    .poll(() => linear.requests().some(({ fields }) => fields[0] === 'issueCreate'), { timeout: 10_000 })
    .toBe(true);
  await relay.stop();
  expect((await outboxRow(pool, outboxId)).state).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
});

test('wakes up when it is asked to', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const relay = start({ pollMs: 60_000 });
  await expect.poll(() => linear.requests().length, { timeout: 10_000 }).toBe(1);
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(() => linear.issues().length, { timeout: 10_000 }).toBe(1);
  // Made due again behind the relay's back: nobody sends a notification of that.
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  await pool.query('DELETE FROM tickets');
  await pool.query(`UPDATE outbox SET state = 'unknown' WHERE id = $1`, [outboxId]);
  relay.wake();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
});
