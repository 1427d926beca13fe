import type pg from 'pg';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { LinearFake } from '../linear-fake/index.ts';
import { createLinearConnections } from '../src/connection/linearConnections.ts';
import { deriveIssueId } from '../src/linear/deriveIssueId.ts';
import { admit } from '../src/policy/admit.ts';
import { createRelay } from '../src/relay.ts';
import { createSecretBox } from '../src/secrets/secretBox.ts';
import { API_KEY, createHarness, outboxRow, PUBLIC_URL, SECRET_KEY } from './support/harness.ts';
import { insertIncident, type TestIncident } from './support/incidents.ts';
import { createKillable, type KillPoint } from './support/killable.ts';

afterEach(() => vi.unstubAllGlobals());

/** Lets new tickets through and works until there is nothing left, or until it dies. */
async function work(pool: pg.Pool, linear: LinearFake, leaseMs: number): Promise<void> {
  const cancel = new AbortController();
  onTestFinished(() => cancel.abort());
  const silent = () => {};
  const connections = createLinearConnections({
    pool,
    box: createSecretBox([SECRET_KEY]),
    environment: { apiKey: API_KEY, apiUrl: linear.url },
    apiUrl: undefined,
    signal: cancel.signal,
    now: Date.now,
  });
  const logger = { info: silent, warn: silent, error: silent };
  const relay = createRelay({
    pool,
    connections,
    publicUrl: PUBLIC_URL,
    usage: undefined,
    logger,
    now: Date.now,
    leaseMs,
  });
  await admit({ pool, usage: undefined, now: Date.now });
  while ((await relay.step()) === 0);
}

/** Dies at a point of the work; without a point, how many steps the whole work has. */
async function workUntilKilled(pool: pg.Pool, linear: LinearFake, point?: KillPoint): Promise<number> {
  const killable = createKillable(pool, point);
  vi.stubGlobal('fetch', killable.fetch);
  await Promise.race([work(killable.pool, linear, 1), killable.died]);
  vi.unstubAllGlobals();
  return killable.steps();
}

async function finish(pool: pg.Pool, linear: LinearFake, { outboxId }: TestIncident): Promise<void> {
  await expect
    .poll(
      async () => {
        await work(pool, linear, 60_000);
        return (await outboxRow(pool, outboxId)).state;
      },
      { timeout: 10_000, interval: 5 },
    )
    .toBe('linked');
}

function pointsOf(steps: number): KillPoint[] {
  return Array.from({ length: steps }, (_, step) => [
    { step, when: 'before' as const },
    { step, when: 'after' as const },
  ]).flat();
}

test('holds one issue wherever the process is killed while it makes a ticket', { timeout: 120_000 }, async () => {
  const { pool, projectId, linear } = await createHarness();
  await pool.query('INSERT INTO ticket_policies (project_id, budget_per_day) VALUES ($1, 10000)', [projectId]);
  await insertIncident(pool, projectId, { route: '/whole' });
  const points = pointsOf(await workUntilKilled(pool, linear));
  expect(points.length).toBeGreaterThanOrEqual(50);

  for (const [n, point] of points.entries()) {
    const incident = await insertIncident(pool, projectId, { route: `/killed-${n}` });
    const before = linear.issues().length;
    await workUntilKilled(pool, linear, point);
    expect(linear.issues().length - before, JSON.stringify(point)).toBeLessThanOrEqual(1);
    await finish(pool, linear, incident);
    const made = linear.issues().slice(before);
    expect(
      made.map((issue) => issue.id),
      JSON.stringify(point),
    ).toEqual([deriveIssueId({ projectId, incidentId: incident.incidentId, generation: 1 })]);
    expect(made[0]?.attachments).toHaveLength(1);
    const { rows } = await pool.query('SELECT linear_issue_id AS id FROM tickets WHERE incident_id = $1', [
      incident.incidentId,
    ]);
    expect(rows).toEqual([{ id: made[0]?.id }]);
  }
});

test('opens one issue again, with one comment, wherever the process is killed', { timeout: 120_000 }, async () => {
  const { pool, projectId, linear } = await createHarness();
  await pool.query('INSERT INTO ticket_policies (project_id, budget_per_day) VALUES ($1, 10000)', [projectId]);
  const incident = await insertIncident(pool, projectId);
  await finish(pool, linear, incident);
  const issue = linear.issues()[0]!;

  /** Completed by a person, and back. */
  async function comeBack(generation: number): Promise<TestIncident> {
    linear.workspace.setStateType(issue, 'completed');
    await pool.query('UPDATE incidents SET generation = $2 WHERE id = $1', [incident.incidentId, generation]);
    const { rows } = await pool.query<{ id: string }>(
      `INSERT INTO outbox (project_id, incident_id, generation, kind) VALUES ($1, $2, $3, 'create-ticket') RETURNING id`,
      [projectId, incident.incidentId, generation],
    );
    return { ...incident, outboxId: rows[0]!.id };
  }

  await comeBack(2);
  const points = pointsOf(await workUntilKilled(pool, linear));
  expect(points.length).toBeGreaterThanOrEqual(50);
  for (const [n, point] of points.entries()) {
    const again = await comeBack(n + 3);
    await workUntilKilled(pool, linear, point);
    await finish(pool, linear, again);
    expect(linear.issues(), JSON.stringify(point)).toHaveLength(1);
    expect(issue.state.type).toBe('unstarted');
    expect(issue.comments).toHaveLength(n + 2);
  }
});
