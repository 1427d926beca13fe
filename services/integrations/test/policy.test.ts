import type pg from 'pg';
import { expect, test } from 'vitest';
import { admit } from '../src/policy/admit.ts';
import { createHarness, outboxRow, ticketRows } from './support/harness.ts';
import { insertIncident, insertManyIncidents } from './support/incidents.ts';

async function setPolicy(pool: pg.Pool, projectId: string, sets: string): Promise<void> {
  await pool.query('INSERT INTO ticket_policies (project_id) VALUES ($1) ON CONFLICT DO NOTHING', [projectId]);
  await pool.query(`UPDATE ticket_policies SET ${sets} WHERE project_id = $1`, [projectId]);
}

const heldBy = async (pool: pg.Pool) =>
  (
    await pool.query(
      `SELECT held, count(*)::int AS n FROM outbox WHERE kind = 'create-ticket' AND admitted_at IS NULL GROUP BY 1 ORDER BY 1`,
    )
  ).rows;

test('10,000 incidents in a minute stay within the budget, whoever counts, and the rest is shown as held back', async () => {
  const { pool, projectId } = await createHarness();
  await setPolicy(pool, projectId, 'budget_per_day = 7');
  await insertManyIncidents(pool, projectId, 10_000);
  const deps = { pool, usage: undefined, now: Date.now };
  const admitted = await Promise.all([admit(deps), admit(deps), admit(deps)]);
  expect(admitted.reduce((sum, one) => sum + one)).toBe(7);
  expect(await heldBy(pool)).toEqual([{ held: 'budget', n: 9_993 }]);
  // Those that hurt most go first.
  const { rows } = await pool.query(
    'SELECT i.person_count AS people FROM outbox o JOIN incidents i ON i.id = o.incident_id WHERE o.admitted_at IS NOT NULL ORDER BY 1 DESC',
  );
  expect(rows.map((row) => row.people)).toEqual([10_000, 9_999, 9_998, 9_997, 9_996, 9_995, 9_994]);
});

test('tells the rest of the day in one digest, and gives a ticket to what doubles after it', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  await setPolicy(pool, projectId, 'budget_per_day = 1');
  await insertManyIncidents(pool, projectId, 30);
  let now = Date.now();
  const deps = { pool, usage: undefined, now: () => now };
  await admit(deps);
  expect(await heldBy(pool)).toEqual([{ held: 'budget', n: 29 }]);

  now += 86_400_000;
  await Promise.all([admit(deps), admit(deps)]);
  expect(await heldBy(pool)).toEqual([{ held: 'digest', n: 29 }]);
  start({ now: () => now });
  const digests = () => linear.issues().filter((issue) => /29 more incidents on \d{4}/.test(issue.title));
  await expect.poll(() => digests().length, { timeout: 10_000 }).toBe(1);
  expect(digests()[0]?.description?.match(/^- \[WIN-/gm)).toHaveLength(20);
  expect(digests()[0]?.description).toContain('9 more are in Wince.');

  await pool.query(
    `UPDATE incidents SET person_count = person_count * 2 WHERE id = (SELECT incident_id FROM outbox WHERE held = 'digest' ORDER BY held_people LIMIT 1)`,
  );
  // The budget of the new day may be spent by it.
  await pool.query(`UPDATE outbox SET admitted_at = admitted_at - interval '1 day' WHERE admitted_at IS NOT NULL`);
  await admit(deps);
  expect(await heldBy(pool)).toEqual([{ held: 'digest', n: 28 }]);
});

test('a dry run shows every ticket and sends none, until it is switched off', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  await setPolicy(pool, projectId, 'dry_run = true');
  const { outboxId } = await insertIncident(pool, projectId);
  const integrations = start();
  await expect.poll(async () => (await outboxRow(pool, outboxId)).title, { timeout: 10_000 }).toMatch(/3 people/);
  await expect.poll(() => heldBy(pool), { timeout: 10_000 }).toEqual([{ held: 'dry-run', n: 1 }]);
  expect(linear.issues()).toEqual([]);
  await integrations.control.policy.change(projectId, { dryRun: false });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
});

test.each([
  ['people', 'min_people = 4'],
  ['severity', `min_severity = 'high'`],
  ['share', 'min_share = 50'],
  ['paused', 'paused = true'],
  ['quiet-hours', `quiet_from = ${minuteOfDay(-60)}, quiet_to = ${minuteOfDay(60)}`],
])('holds a ticket back by %s and lets a person send it all the same', async (held, sets) => {
  const { pool, projectId, linear, start } = await createHarness();
  await setPolicy(pool, projectId, sets);
  const { outboxId, incidentId } = await insertIncident(pool, projectId, { severity: 'medium' });
  const usage = async () => ({ sessions: 100, releases: [], box: undefined, clicks: [] });
  const integrations = start({ usage });
  await expect.poll(() => heldBy(pool), { timeout: 10_000 }).toEqual([{ held, n: 1 }]);
  const budget = await integrations.control.policy.budget(projectId);
  expect(budget).toMatchObject({ admittedToday: 0, held: { [held]: 1 } });

  await integrations.control.deliveries.createNow(incidentId);
  if (held === 'paused') await integrations.control.policy.change(projectId, { paused: false });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
});

test('sends a ticket where the routing says, with its labels and person', async () => {
  const teams = ['AAA', 'PAY'].map((key, n) => ({ id: `00000000-0000-4000-8000-00000000000${n}`, key, name: key }));
  const { pool, projectId, linear, start } = await createHarness({ teams });
  const integrations = start();
  const pay = linear.workspace.findTeam('PAY');
  await integrations.control.policy.change(projectId, {
    routing: [
      {
        route: '/checkout/*',
        teamId: pay.id,
        assigneeId: pay.members[0]!.id,
        labelIds: [pay.labels[1]!.id],
        projectId: pay.projects[0]!.id,
      },
    ],
  });
  await insertIncident(pool, projectId, { route: '/checkout/pay' });
  await insertIncident(pool, projectId, { route: '/basket' });
  await expect.poll(async () => (await ticketRows(pool)).length, { timeout: 10_000 }).toBe(2);
  const to = linear
    .issues()
    .map(({ team, assigneeId, labelIds, projectId }) => ({ team: team.key, assigneeId, labelIds, projectId }));
  expect(to).toContainEqual({
    team: 'PAY',
    assigneeId: pay.members[0]!.id,
    labelIds: [pay.labels[1]!.id],
    projectId: pay.projects[0]!.id,
  });
  expect(to).toContainEqual({ team: 'AAA', assigneeId: null, labelIds: [], projectId: null });
});

test('stops at a label that Linear does not know, in its words, and goes on once the choice is changed', async () => {
  const { pool, projectId, linear, start } = await createHarness();
  const integrations = start();
  await integrations.control.policy.change(projectId, { labelIds: ['00000000-0000-4000-8000-000000000000'] });
  const { outboxId } = await insertIncident(pool, projectId);
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('failed');
  expect((await outboxRow(pool, outboxId)).last_error).toContain('IssueLabel');
  await integrations.control.policy.change(projectId, { labelIds: [] });
  await integrations.control.deliveries.retry({ id: outboxId, projectId });
  await expect.poll(async () => (await outboxRow(pool, outboxId)).state, { timeout: 10_000 }).toBe('linked');
  expect(linear.issues()).toHaveLength(1);
});

/** Of now, in UTC. */
function minuteOfDay(offset: number): number {
  const now = new Date();
  return (now.getUTCHours() * 60 + now.getUTCMinutes() + offset + 1_440) % 1_440;
}
