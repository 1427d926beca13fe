import { expect, test } from 'vitest';
import { createHarness, ticketRows } from './support/harness.ts';
import { insertManyIncidents } from './support/incidents.ts';

test('drains a backlog as fast as the quota allows, and Linear never has to refuse', async () => {
  const { pool, projectId, linear, start } = await createHarness({ quotas: { requests: 20, windowMs: 400 } });
  await pool.query('INSERT INTO ticket_policies (project_id, budget_per_day) VALUES ($1, 100)', [projectId]);
  await insertManyIncidents(pool, projectId, 40);
  start();
  await expect.poll(async () => (await ticketRows(pool)).length, { timeout: 20_000 }).toBe(40);
  expect(linear.requests().filter((one) => one.status !== 200)).toEqual([]);
  expect(linear.issues()).toHaveLength(40);
  // More than four windows' worth: it did wait.
  expect(linear.requests().length).toBeGreaterThan(80);
});
