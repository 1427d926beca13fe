import { expect, test } from 'vitest';
import { createHarness, linearState, outboxRow, ticketRows } from './support/harness.ts';
import { dayFirstSeen, insertIncident } from './support/incidents.ts';

test('shows the ticket that would be made and says what to set when there is no key', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  start({ linear: undefined });
  const { outboxId } = await insertIncident(pool, projectId);
  await expect
    .poll(async () => (await outboxRow(pool, outboxId)).title, { timeout: 5_000 })
    .toMatch(new RegExp(`3 people since ${dayFirstSeen()}$`));
  expect(await outboxRow(pool, outboxId)).toMatchObject({ state: 'new', attempts: 0, last_error: null });
  expect((await outboxRow(pool, outboxId)).description).toContain('## How to reproduce');
  expect(await linearState(pool)).toMatchObject({
    state: 'unconfigured',
    message: expect.stringContaining('LINEAR_API_KEY'),
  });
  expect(linear.requests()).toEqual([]);
  expect(await ticketRows(pool)).toEqual([]);
});

test('renders the preview again when the incident has changed', async () => {
  const { pool, projectId, start } = await createHarness();
  start({ linear: undefined });
  const { incidentId, outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).title, { timeout: 5_000 }).toMatch(/3 people/);
  await pool.query('UPDATE incidents SET person_count = 40, updated_at = now() WHERE id = $1', [incidentId]);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).title, { timeout: 5_000 }).toMatch(/40 people/);
});

test('sends what was only shown, once there is a key', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const before = start({ linear: undefined });
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).title, { timeout: 5_000 }).not.toBeNull();
  await before.stop();

  start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
  expect((await linearState(pool))?.state).toBe('ok');
});
