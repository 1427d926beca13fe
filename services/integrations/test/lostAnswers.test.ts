import { expect, test } from 'vitest';
import type { Fault } from '../linear-fake/index.ts';
import { deriveIssueId } from '../src/linear/deriveIssueId.ts';
import { createHarness, linearState, outboxRow, ticketRows } from './support/harness.ts';
import { insertIncident } from './support/incidents.ts';

const faults: [string, Fault][] = [
  ['the answer to the create is lost after it took effect', { type: 'drop', effect: 'before', on: 'issueCreate' }],
  ['the create never reaches Linear', { type: 'drop', effect: 'never', on: 'issueCreate' }],
  ['the answer to the create is cut off', { type: 'truncate', on: 'issueCreate' }],
  ['the create answers with data and errors both', { type: 'data-and-errors', on: 'issueCreate' }],
  ['the create answers 500', { type: 'status', status: 500, on: 'issueCreate' }],
  ['the create answers 503', { type: 'status', status: 503, on: 'issueCreate' }],
  ['the create answers 408', { type: 'status', status: 408, on: 'issueCreate' }],
  ['the issue cannot be read back', { type: 'status', status: 502, on: 'issue' }],
  ['the answer to the attachment is lost', { type: 'drop', effect: 'before', on: 'attachmentCreate' }],
  ['the team cannot be read', { type: 'drop', effect: 'never', on: 'teams' }],
];

test.each(faults)('makes one ticket although %s', async (_name, fault) => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail(fault);
  start();
  const { outboxId, incidentId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');

  const [issue, ...others] = linear.issues();
  expect(others).toEqual([]);
  expect(issue?.id).toBe(deriveIssueId({ projectId, incidentId, generation: 1 }));
  expect(issue?.attachments).toHaveLength(1);
  expect(await ticketRows(pool)).toMatchObject([{ linear_issue_id: issue?.id, identifier: issue?.identifier }]);
  expect((await outboxRow(pool, outboxId)).last_error).toBeNull();
  expect((await linearState(pool))?.state).toBe('ok');
});

test('looks an uncertain ticket up before it makes another one', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'drop', effect: 'before', on: 'issueCreate' });
  start();
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.requests().map(({ fields }) => fields[0])).toEqual([
    'teams',
    'issueCreate',
    'issue',
    'attachmentCreate',
  ]);
});

test('links the issue that Linear says exists already', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const { outboxId, incidentId } = await insertIncident(pool, projectId);
  const id = deriveIssueId({ projectId, incidentId, generation: 1 });
  const first = start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  await first.stop();

  // As after a restore of an older database: Linear has the issue, we do not know of it.
  await pool.query('DELETE FROM tickets');
  await pool.query(`UPDATE outbox SET state = 'new', attempts = 0 WHERE id = $1`, [outboxId]);
  start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.requests().filter(({ fields }) => fields[0] === 'issueCreate')).toHaveLength(2);
  expect(linear.issues().map((issue) => issue.id)).toEqual([id]);
  expect(linear.issues()[0]?.attachments).toHaveLength(1);
  expect(await ticketRows(pool)).toMatchObject([{ linear_issue_id: id, identifier: 'DEM-1' }]);
});

test('says why tickets wait while Linear fails, and tries again', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  linear.fail({ type: 'status', status: 503, on: 'issueCreate', times: 2 });
  start();
  const { outboxId } = await insertIncident(pool, projectId);
  await expect
    .poll(() => linearState(pool), { timeout: 10_000 })
    .toMatchObject({ state: 'retrying', message: expect.stringContaining('status 503') });
  expect(await outboxRow(pool, outboxId)).toMatchObject({ state: 'unknown', last_error: 'status 503' });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect((await outboxRow(pool, outboxId)).attempts).toBe(3);
  expect(linear.issues()).toHaveLength(1);
});
