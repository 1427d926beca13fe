import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClickHouseClient } from '@clickhouse/client';
import { type EventLogWriter, openLogWriter, partitionOf } from '@wince/log';
import type { LogRecord } from '@wince/protocol';
import { bundleScript, createTestDatabase, insertTestProject, openTestClickHouse } from '@wince/testing';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { DEFAULT_RULES, replayLog, startEngine } from '../src/index.ts';
import { ANSWERED, BUTTON, click, load, PLUS, record, START } from './support/history.ts';

let clickhouse: ClickHouseClient;
let closeClickHouse: () => Promise<void>;
let workerFile: string;
let pool: Pool;
let projectId: string;
let log: EventLogWriter;
let logPath: string;
let clock: number;
const failures: unknown[] = [];

beforeAll(async () => {
  ({ clickhouse, close: closeClickHouse } = await openTestClickHouse());
  workerFile = await bundleScript(fileURLToPath(new URL('../src/worker.ts', import.meta.url)));
});
afterAll(() => closeClickHouse());

beforeEach(async () => {
  ({ pool } = await createTestDatabase());
  ({ projectId } = await insertTestProject(pool));
  for (const table of ['events', 'batches', 'signals']) await clickhouse.command({ query: `TRUNCATE TABLE ${table}` });
  const folder = mkdtempSync(join(tmpdir(), 'wince-replay-'));
  logPath = join(folder, 'log');
  clock = START;
  failures.length = 0;
  log = openLogWriter(logPath, () => clock);
  onTestFinished(async () => {
    await log.close();
    rmSync(folder, { recursive: true, force: true });
    expect(failures).toEqual([]);
  });
});

const metrics = {
  judged() {},
  archived() {},
  poison: (...reason: unknown[]) => failures.push(reason),
  failure: (_part: string, error: unknown) => failures.push(error),
  refused: (id: string) => failures.push(id),
};

async function append(entries: readonly LogRecord[]): Promise<void> {
  for (const entry of entries) {
    clock = Math.max(clock, entry.receivedAt);
    const { batch } = entry;
    await log.append({
      projectId,
      batchId: batch.id,
      partition: partitionOf(projectId, batch.session, log.partitionCount),
      encode: (receivedAt) => JSON.stringify({ ...entry, projectId, receivedAt }),
    });
  }
}

/** A visit that hammers a button, on one of two pages. */
function visit(i: number, startMs: number): LogRecord[] {
  const session = `session-${1_000 + i}`;
  const changes = { session, page: `page-of-${session}`, pageStart: START + startMs };
  const element = i % 3 ? BUTTON : PLUS;
  const clicks = Array.from({ length: 3 + (i % 4) }, (_, n) =>
    click(1_000 + n * 200, { n: n + 1, element, ...(i % 7 ? {} : { reaction: ANSWERED }) }),
  );
  return [
    record([load(), ...clicks.slice(0, 2)], { ...changes, upTo: 1_300, id: `${session}-one` }),
    record(clicks.slice(2), { ...changes, seq: 3, end: i % 5 > 0, id: `${session}-two` }),
  ];
}

/** Runs the live engine until everything in the log is judged and copied. */
async function runLive(): Promise<void> {
  // Later than any window: what time alone decides is decided before and after.
  clock += 3_600_000;
  const engine = await startEngine({
    ...{ logPath, pool, clickhouse, rules: DEFAULT_RULES, workers: 2, workerFile, metrics },
    settledTime: () => log.settledTime(),
    onFenced: (error) => failures.push(error),
  });
  engine.wake();
  const read = async () => {
    const { rows } = await pool.query<{ read: string; left: string }>(
      `SELECT sum(next_offset) AS read, (SELECT count(*) FROM signals WHERE archived_at IS NULL) AS left FROM log_positions`,
    );
    expect(rows[0]).toEqual({ read: String(2 * total), left: '0' });
  };
  await vi.waitFor(read, { timeout: 15_000, interval: 50 });
  // An answer comes when everything that time alone decides is stored.
  for (let i = 0; i < total / 2; i++) await engine.sessionStatus(projectId, `session-${1_000 + i}`);
  engine.wake();
  await vi.waitFor(read, { timeout: 15_000, interval: 50 });
  await engine.stop();
}
let total = 0;

/** Everything that is made from the log, and everything people decided. */
async function snapshot() {
  const all = async (sql: string) => (await pool.query(sql)).rows as unknown[];
  const rows = async (table: string, order: string) => {
    const result = await clickhouse.query({
      query: `SELECT * FROM ${table} FINAL ORDER BY ${order}`,
      format: 'JSONEachRow',
    });
    return result.json();
  };
  return {
    signals: await all(`SELECT to_jsonb(s) - '{created_at,archived_at}'::text[] AS row FROM signals s ORDER BY id`),
    incidents: await all(`SELECT to_jsonb(i) - '{created_at,updated_at}'::text[] AS row FROM incidents i ORDER BY id`),
    sessions: await all('SELECT * FROM incident_sessions ORDER BY incident_id, session_id'),
    tickets: await all('SELECT * FROM tickets ORDER BY incident_id'),
    outbox: await all('SELECT incident_id, kind, generation, state FROM outbox ORDER BY incident_id, generation'),
    decisions: await all(
      `SELECT incident_id, actor, action, detail FROM incident_activity WHERE actor <> 'engine' ORDER BY id`,
    ),
    events: await rows('events', 'session, page, seq'),
    batches: await rows('batches', 'session, page, seq, batch'),
    copies: await rows('signals', 'id'),
  };
}

const replay = () =>
  replayLog({
    ...{ logPath, pool, clickhouse, rules: DEFAULT_RULES, workers: 2, workerFile, metrics },
    now: () => clock,
  });

async function live(visits: number): Promise<void> {
  for (let i = 0; i < visits; i++) await append(visit(i, i * 40_000));
  total = 2 * visits;
  await runLive();
}

test('makes the same again when ClickHouse, signals and untouched incidents are gone', async () => {
  await live(24);
  await pool.query(
    `WITH chosen AS (UPDATE incidents SET status = 'ignored', status_reason = 'known', status_changed_at = now()
       WHERE element->>'label' = 'plus' RETURNING id)
     INSERT INTO incident_activity (incident_id, actor, action, detail) SELECT id, 'anna', 'ignored', 'known' FROM chosen`,
  );
  await pool.query(
    `INSERT INTO tickets (incident_id, generation, linear_issue_id, identifier, url)
     SELECT id, generation, gen_random_uuid(), 'SHOP-1', 'https://linear.example/SHOP-1' FROM incidents WHERE status = 'ignored'`,
  );
  const before = await snapshot();
  expect(before.incidents).toHaveLength(2);
  expect(before.signals.length).toBeGreaterThan(20);
  expect(before.copies).toHaveLength(before.signals.length);

  for (const table of ['events', 'batches', 'signals']) await clickhouse.command({ query: `TRUNCATE TABLE ${table}` });
  await pool.query(`DELETE FROM signals`);
  await pool.query(`DELETE FROM incidents WHERE status = 'new'`);
  await pool.query(`UPDATE incidents SET signal_count = 999, person_count = 0, rules = '{}', best_signal_id = 'lost'`);
  const report = await replay();
  expect(report.signals.after).toBe(before.signals.length);
  expect(await snapshot()).toEqual(before);
});

test('changes nothing where nothing was lost, also the second time', async () => {
  await live(12);
  const before = await snapshot();
  await replay();
  expect(await snapshot()).toEqual(before);
  await replay();
  expect(await snapshot()).toEqual(before);
});

test('keeps a generation, its reason and its tickets apart from what is counted anew', async () => {
  await live(6);
  await pool.query(`UPDATE incidents SET status = 'resolved', status_changed_at = to_timestamp($1 / 1000.0)`, [
    START + 240_000,
  ]);
  for (let i = 6; i < 12; i++) await append(visit(i, i * 40_000));
  total = 24;
  await runLive();
  const before = await snapshot();
  expect(before.incidents).toContainEqual({ row: expect.objectContaining({ status: 'open', generation: 2 }) });
  await replay();
  expect(await snapshot()).toEqual(before);
});

test('leaves alone what is older than the log', async () => {
  await live(24);
  const before = await snapshot();
  // Each partition keeps its last record, whatever its age.
  await log.prune(START + 12 * 40_000);
  const report = await replay();
  expect(report.receivedAt).toBeGreaterThan(START);
  expect(report.signals.after).toBe(report.signals.before);
  expect(await snapshot()).toEqual(before);
});

test('takes away an incident that nothing shows any more, and keeps one that a person has judged', async () => {
  await live(12);
  await pool.query(
    `UPDATE incidents SET status = 'ignored', status_changed_at = now() WHERE element->>'label' = 'plus'`,
  );
  const silent = DEFAULT_RULES.filter(({ id }) => id !== 'rage-click' && id !== 'dead-click');
  await replayLog({
    ...{ logPath, pool, clickhouse, rules: silent, workers: 1, workerFile, metrics },
    now: () => clock,
  });
  expect((await pool.query('SELECT status, signal_count FROM incidents')).rows).toEqual([
    { status: 'ignored', signal_count: '0' },
  ]);
  expect((await pool.query('SELECT 1 FROM signals')).rows).toEqual([]);
});
