import type pg from 'pg';
import { expect, test } from 'vitest';
import type { Integrations } from '../src/index.ts';
import { activityRows, createHarness, outboxRow } from './support/harness.ts';
import { freePort, serveHooks, WEBHOOK_SECRET } from './support/hooks.ts';
import { insertIncident } from './support/incidents.ts';

/** A ticket in Linear, and webhooks that tell of what becomes of it. */
async function createLife() {
  const port = await freePort();
  const webhook = { url: `http://127.0.0.1:${port}/hooks/linear`, secret: WEBHOOK_SECRET };
  const harness = await createHarness({ webhook });
  const { pool, projectId, linear } = harness;
  const integrations: Integrations = harness.start();
  await serveHooks(integrations, port);
  const incident = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, incident.outboxId)).state, { timeout: 10_000 }).toBe('linked');
  const issue = linear.issues()[0]!;
  const status = async () =>
    (await pool.query<{ status: string }>('SELECT status FROM incidents WHERE id = $1', [incident.incidentId])).rows[0]
      ?.status;
  const ticket = async () => (await pool.query('SELECT state, merged_into, identifier FROM tickets')).rows[0];
  return { ...harness, integrations, incident, issue, status, ticket };
}

async function setIncident(pool: pg.Pool, sets: string): Promise<void> {
  await pool.query(`UPDATE incidents SET ${sets}, updated_at = clock_timestamp()`);
  await pool.query(`SELECT pg_notify('wince_changes', '')`);
}

const poll = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });

test('resolves the incident when its ticket is completed, and opens it when the ticket is opened', async () => {
  const { pool, linear, issue, status } = await createLife();
  linear.workspace.setStateType(issue, 'completed');
  await poll(status).toBe('resolved');
  expect((await pool.query('SELECT status_reason AS why FROM incidents')).rows).toEqual([
    { why: 'DEM-1 was completed in Linear' },
  ]);
  linear.workspace.setStateType(issue, 'started');
  await poll(status).toBe('open');
  expect((await activityRows(pool)).map((line) => line.action)).toEqual(['ticket-created', 'resolved', 'reopened']);
  // Nothing of it goes back as a change of ours.
  expect(linear.requests().filter(({ fields }) => fields[0] === 'issueUpdate')).toEqual([]);
});

test('completes the ticket when the incident is resolved, with a note, and opens it again with it', async () => {
  const { pool, issue, ticket } = await createLife();
  await setIncident(
    pool,
    `status = 'resolved', status_reason = 'Fixed in [2.1](https://evil.test)', status_changed_at = now()`,
  );
  await poll(() => issue.state.type).toBe('completed');
  expect(issue.comments.map((one) => one.body)).toEqual([
    expect.stringMatching(/^The incident was resolved in Wince \(`Fixed in \[2\.1\]\(https:\/\/evil\.test\)`\)/),
  ]);
  await poll(ticket).toMatchObject({ state: 'completed' });
  await setIncident(pool, `status = 'open', status_changed_at = now()`);
  await poll(() => issue.state.type).toBe('unstarted');
});

test('ignores the incident when its ticket is canceled, and cancels the ticket of an ignored incident', async () => {
  const { linear, issue, status } = await createLife();
  linear.workspace.setStateType(issue, 'canceled');
  await poll(status).toBe('ignored');
  const other = await createLife();
  await setIncident(other.pool, `status = 'ignored', status_reason = 'A test page', status_changed_at = now()`);
  await poll(() => other.issue.state.type).toBe('canceled');
});

test('tells once a day that it hits twice as many people', async () => {
  const { pool, issue } = await createLife();
  await setIncident(pool, 'person_count = 40');
  await poll(() => issue.priority).toBe(1);
  expect(issue.comments).toEqual([]);
  await pool.query(`UPDATE tickets SET told_at = now() - interval '25 hours'`);
  await setIncident(pool, 'person_count = 41');
  await poll(() => issue.comments.length).toBe(1);
  expect(issue.comments[0]?.body).toMatch(
    /^It hits more people: 41 people in 3 sessions by now \(3 when this was last told\)/,
  );
  await setIncident(pool, 'person_count = 400');
  await poll(async () => (await pool.query('SELECT people FROM incident_marks')).rows).toEqual([{ people: 400 }]);
  expect(issue.comments).toHaveLength(1);
});

test('leaves a priority that a person has set', async () => {
  const { pool, linear, issue } = await createLife();
  linear.workspace.updateIssue(issue.id, { priority: 4 });
  await setIncident(pool, 'person_count = 40');
  await poll(async () => (await pool.query(`SELECT state FROM outbox WHERE kind = 'set-priority'`)).rows).toEqual([
    { state: 'skipped' },
  ]);
  expect(issue.priority).toBe(4);
});

async function comeBack(pool: pg.Pool): Promise<string> {
  await setIncident(
    pool,
    `status = 'open', generation = generation + 1, regressed_at = now(), status_changed_at = now()`,
  );
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO outbox (project_id, incident_id, generation, kind) SELECT project_id, id, generation, 'create-ticket' FROM incidents RETURNING id`,
  );
  await pool.query(`SELECT pg_notify('wince_outbox', '')`);
  return rows[0]!.id;
}

test('opens the completed ticket again when the incident comes back', async () => {
  const { pool, linear, issue, status } = await createLife();
  linear.workspace.setStateType(issue, 'completed');
  await poll(status).toBe('resolved');
  const outboxId = await comeBack(pool);
  await poll(async () => (await outboxRow(pool, outboxId)).state).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
  expect(issue.state.type).toBe('unstarted');
  expect(issue.comments.map((one) => one.body)).toEqual([
    expect.stringContaining('It is back: 3 people in 3 sessions'),
  ]);
});

test('makes a new ticket that is related to the old one, where the project wants that', async () => {
  const { pool, linear, issue, integrations, projectId, status } = await createLife();
  await integrations.control.policy.change(projectId, { onReturn: 'new' });
  linear.workspace.setStateType(issue, 'completed');
  await poll(status).toBe('resolved');
  const outboxId = await comeBack(pool);
  await poll(async () => (await outboxRow(pool, outboxId)).state).toBe('linked');
  expect(linear.issues().map((one) => one.title)).toEqual([
    expect.not.stringContaining('it is back'),
    expect.stringContaining('(it is back)'),
  ]);
  expect(linear.issues()[1]?.relations).toMatchObject([{ type: 'related', relatedIssue: { id: issue.id } }]);
  expect(issue.state.type).toBe('completed');
});

test('makes no other ticket for one that a person deleted, until a person asks for it', async () => {
  const { pool, linear, issue, incident, integrations, ticket } = await createLife();
  linear.workspace.deleteIssue(issue, { forGood: true });
  await poll(ticket).toMatchObject({ state: 'removed' });
  await setIncident(pool, `person_count = 400, severity = 'high'`);
  const outboxId = await comeBack(pool);
  await poll(async () => (await outboxRow(pool, outboxId)).state).toBe('skipped');
  expect((await outboxRow(pool, outboxId)).last_error).toBe(
    'DEM-1 was deleted in Linear. Wince makes no other one by itself.',
  );
  expect(linear.issues()).toEqual([]);

  await integrations.control.deliveries.createNow(incident.incidentId);
  await poll(() => linear.issues().length).toBe(1);
  await poll(async () => (await pool.query('SELECT identifier, state FROM tickets WHERE generation = 2')).rows).toEqual(
    [{ identifier: 'DEM-2', state: 'open' }],
  );
});

test('follows a ticket that a person merged into another one', async () => {
  const { pool, linear, issue, status, ticket } = await createLife();
  const other = linear.workspace.createIssue({ teamId: 'DEM', title: 'The real one' });
  linear.workspace.markDuplicate(issue, other);
  await poll(ticket).toMatchObject({ state: 'merged', merged_into: 'DEM-2' });
  await setIncident(pool, 'person_count = 400');
  linear.workspace.setStateType(other, 'completed');
  await poll(status).toBe('resolved');
  expect(issue.comments).toEqual([]);
  expect(linear.requests().filter(({ fields }) => fields[0] === 'issueUpdate')).toEqual([]);
});

test('knows a ticket that moved to another team by its new name', async () => {
  const teams = ['DEM', 'PAY'].map((key, n) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, key, name: key }));
  const { pool, projectId, linear, start } = await createHarness({ teams });
  const integrations = start({ reconcileEveryMs: 50 });
  const { outboxId } = await insertIncident(pool, projectId);
  await poll(async () => (await outboxRow(pool, outboxId)).state).toBe('linked');
  linear.workspace.moveIssue(linear.issues()[0]!, 'PAY');
  await poll(async () => (await pool.query('SELECT identifier FROM tickets')).rows).toEqual([{ identifier: 'PAY-2' }]);
  await setIncident(pool, `status = 'resolved', status_changed_at = now()`);
  await poll(() => linear.issues()[0]?.state.type).toBe('completed');
  await integrations.stop();
});

test('closes a ticket with a note after a quiet period, where the project wants that', async () => {
  const { pool, issue, integrations, projectId, status } = await createLife();
  await setIncident(pool, `last_seen_at = now() - interval '8 days', status_changed_at = now() - interval '8 days'`);
  await integrations.control.policy.change(projectId, { closeAfterDays: 7 });
  await poll(() => issue.state.type).toBe('completed');
  expect(await status()).toBe('resolved');
  expect(issue.comments[0]?.body).toContain('(No signal for 7 days)');
});

test('reads once an hour what no webhook told', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const first = start();
  const { outboxId } = await insertIncident(pool, projectId);
  await poll(async () => (await outboxRow(pool, outboxId)).state).toBe('linked');
  await poll(async () => (await pool.query('SELECT 1 FROM reconciliations')).rowCount).toBe(1);
  linear.workspace.setStateType(linear.issues()[0]!, 'completed');
  await first.stop();
  const reads = () => linear.requests().filter(({ fields }) => fields[0] === 'issues').length;
  const before = reads();
  const second = start();
  await poll(async () => (await pool.query('SELECT status FROM incidents')).rows).toEqual([{ status: 'open' }]);
  await second.stop();
  expect(reads()).toBe(before);

  await pool.query(
    `UPDATE reconciliations SET ran_at = ran_at - interval '1 hour', read_until = read_until - interval '1 minute'`,
  );
  start();
  await poll(async () => (await pool.query('SELECT status FROM incidents')).rows).toEqual([{ status: 'resolved' }]);
});
