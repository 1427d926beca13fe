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
import { DEFAULT_RULES, type RunningEngine, startEngine } from '../src/index.ts';
import { click, load, record, START } from './support/history.ts';

let clickhouse: ClickHouseClient;
let closeClickHouse: () => Promise<void>;
let workerFile: string;
let pool: Pool;
let projectId: string;
let log: EventLogWriter;
let logPath: string;
let clock: number;
let poison: string[];
let failures: unknown[];

beforeAll(async () => {
  ({ clickhouse, close: closeClickHouse } = await openTestClickHouse());
  workerFile = await bundleScript(fileURLToPath(new URL('../src/worker.ts', import.meta.url)));
});
afterAll(() => closeClickHouse());

beforeEach(async () => {
  ({ pool } = await createTestDatabase());
  ({ projectId } = await insertTestProject(pool));
  const folder = mkdtempSync(join(tmpdir(), 'wince-engine-'));
  logPath = join(folder, 'log');
  clock = START;
  poison = [];
  failures = [];
  log = openLogWriter(logPath, () => clock);
  onTestFinished(async () => {
    await log.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

async function start(workers = 2): Promise<RunningEngine> {
  const engine = await startEngine({
    logPath,
    pool,
    clickhouse,
    rules: DEFAULT_RULES,
    workers,
    workerFile,
    settledTime: () => log.settledTime(),
    onFenced: (error) => failures.push(error),
    metrics: {
      judged() {},
      archived() {},
      poison: (_partition, _offset, reason) => poison.push(reason),
      failure: (_part, error) => failures.push(error),
      refused: (id) => failures.push(id),
    },
  });
  onTestFinished(() => engine.stop());
  return engine;
}

/** Appends a record the way ingest does, at its own receive time. */
async function append(entry: LogRecord): Promise<void> {
  clock = Math.max(clock, entry.receivedAt);
  const { batch } = entry;
  await log.append({
    projectId,
    batchId: batch.id,
    partition: partitionOf(projectId, batch.session, log.partitionCount),
    encode: (receivedAt) => JSON.stringify({ ...entry, projectId, receivedAt }),
  });
}

/** A visit in which `#apply` is hammered, as two batches. */
function visit(session: string, startMs = 0): LogRecord[] {
  const changes = { session, page: `page-of-${session}`, pageStart: START + startMs };
  const clicks = [1, 2, 3, 4, 5].map((i) => click(1_000 + i * 200, { n: i }));
  return [
    record([load(), ...clicks.slice(0, 2)], { ...changes, upTo: 1_500, id: `${session}-one` }),
    record(clicks.slice(2), { ...changes, seq: 3, end: true, id: `${session}-two` }),
  ];
}

async function rows<T extends object>(sql: string): Promise<T[]> {
  return (await pool.query<T>(sql)).rows;
}

async function eventCount(): Promise<number> {
  const result = await clickhouse.query({
    query:
      'SELECT count() AS count, uniqExact(session, page, seq) AS distinct FROM events FINAL WHERE project = {project:UUID}',
    query_params: { project: projectId },
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ count: string; distinct: string }>();
  expect(row?.count).toBe(row?.distinct);
  return Number(row?.count);
}

async function settled(engine: RunningEngine, session: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await engine.sessionStatus(projectId, session)).toEqual({ known: true, complete: true }),
    10_000,
  );
}

test('turns a hammered button into signals, one incident and rows in ClickHouse', async () => {
  const engine = await start();
  for (const entry of visit('session-a')) await append(entry);
  engine.wake();
  await settled(engine, 'session-a');
  expect(await rows('SELECT rule, severity, session_id FROM signals ORDER BY rule')).toEqual([
    { rule: 'dead-click', severity: 'medium', session_id: 'session-a' },
    { rule: 'rage-click', severity: 'high', session_id: 'session-a' },
  ]);
  expect(
    await rows(
      'SELECT rule, rules, severity, status, route, signal_count, session_count, person_count, short_id FROM incidents',
    ),
  ).toEqual([
    {
      rule: 'rage-click',
      rules: ['dead-click', 'rage-click'],
      severity: 'high',
      status: 'new',
      route: '/basket',
      signal_count: '2',
      session_count: 1,
      person_count: 1,
      short_id: expect.stringMatching(/^WIN-[0-9a-z]{8}$/),
    },
  ]);
  await vi.waitFor(async () => expect(await eventCount()).toBe(6), 10_000);
  await vi.waitFor(
    async () => expect(await rows('SELECT count(*) FROM signals WHERE archived_at IS NULL')).toEqual([{ count: '0' }]),
    10_000,
  );
});

test('puts one ticket into the outbox when the third session suffers', async () => {
  const engine = await start();
  for (const [i, session] of ['session-a', 'session-b', 'session-c', 'session-d'].entries()) {
    for (const entry of visit(session, i * 60_000)) await append(entry);
    engine.wake();
    await settled(engine, session);
    expect(await rows('SELECT 1 FROM outbox')).toHaveLength(i >= 2 ? 1 : 0);
  }
  expect(await rows('SELECT session_count, signal_count FROM incidents')).toEqual([
    { session_count: 4, signal_count: '8' },
  ]);
});

test('opens a resolved incident again, as the next generation, only for what happened since', async () => {
  const engine = await start();
  for (const entry of visit('session-a')) await append(entry);
  engine.wake();
  await settled(engine, 'session-a');
  await pool.query(`UPDATE incidents SET status = 'resolved', status_changed_at = to_timestamp($1 / 1000.0)`, [
    START + 100_000,
  ]);
  for (const entry of visit('session-b', 50_000)) await append(entry);
  engine.wake();
  await settled(engine, 'session-b');
  expect(await rows('SELECT status, generation FROM incidents')).toEqual([{ status: 'resolved', generation: 1 }]);
  for (const entry of visit('session-c', 200_000)) await append(entry);
  engine.wake();
  await settled(engine, 'session-c');
  expect(await rows('SELECT status, generation FROM incidents')).toEqual([{ status: 'open', generation: 2 }]);
  expect(await rows('SELECT action FROM incident_activity ORDER BY id')).toEqual([
    { action: 'opened' },
    { action: 'regressed' },
  ]);
});

test('counts everything once when it is stopped at any point and started again', async () => {
  const visits = Array.from({ length: 12 }, (_, i) => visit(`session-${i}`, i * 30_000));
  const batches = visits.flat();
  for (let i = 0; i < batches.length; i++) {
    await append(batches[i]!);
    if (i % 5 !== 4) continue;
    // Started, woken and torn down without waiting: whatever was under way is lost or done, never half.
    const engine = await start(1 + (i % 3));
    engine.wake();
    if (i % 2) await new Promise((resolve) => setImmediate(resolve));
    await engine.stop();
  }
  const engine = await start(2);
  engine.wake();
  for (let i = 0; i < 12; i++) await settled(engine, `session-${i}`);
  expect(await rows('SELECT rule, count(*)::int FROM signals GROUP BY rule ORDER BY rule')).toEqual([
    { rule: 'dead-click', count: 12 },
    { rule: 'rage-click', count: 12 },
  ]);
  expect(await rows('SELECT signal_count, session_count FROM incidents')).toEqual([
    { signal_count: '24', session_count: 12 },
  ]);
  await vi.waitFor(async () => expect(await eventCount()).toBe(72), 10_000);
  expect(failures).toEqual([]);
});

test('finds the same signals when it recovers in the middle of a burst', async () => {
  const [first, second] = visit('session-a');
  await append(first!);
  const before = await start();
  before.wake();
  await vi.waitFor(
    async () =>
      expect(await rows("SELECT 1 FROM log_positions WHERE consumer = 'judge' AND next_offset > 0")).toHaveLength(1),
    10_000,
  );
  await before.stop();
  await append(second!);
  const after = await start();
  after.wake();
  await settled(after, 'session-a');
  const [rage] = await rows<{ explanation: { conditions: unknown[] } }>(
    "SELECT explanation FROM signals WHERE rule = 'rage-click'",
  );
  expect(rage?.explanation.conditions[0]).toMatchObject({ measured: 5 });
});

test('leaves out a record that cannot be judged and goes on', async () => {
  const engine = await start();
  const partition = partitionOf(projectId, 'session-a', log.partitionCount);
  await log.append({ projectId, batchId: 'poison-1', partition, encode: () => '{"receivedAt":1,"batch":' });
  for (const entry of visit('session-a')) await append(entry);
  engine.wake();
  await settled(engine, 'session-a');
  expect(poison).toHaveLength(1);
  expect(await rows('SELECT 1 FROM signals')).toHaveLength(2);
});

test('stops writing when another process has taken over', async () => {
  const old = await start();
  const current = await start();
  for (const entry of visit('session-a')) await append(entry);
  old.wake();
  await vi.waitFor(
    () => expect(failures.map(String)).toContainEqual(expect.stringContaining('another Wince process')),
    10_000,
  );
  current.wake();
  await settled(current, 'session-a');
  expect(await rows('SELECT signal_count FROM incidents')).toEqual([{ signal_count: '2' }]);
});

test('survives that Postgres ends its connections, and goes on', async () => {
  const engine = await start();
  await pool.query('SELECT 1');
  const other = visit('session-a');
  await append(other[0]!);
  engine.wake();
  await pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await append(other[1]!);
  engine.wake();
  await settled(engine, 'session-a');
  expect(await rows('SELECT signal_count FROM incidents')).toEqual([{ signal_count: '2' }]);
});

test('leaves out signals of a project that is not there, and goes on', async () => {
  const engine = await start();
  const stranger = '00000000-0000-4000-8000-00000000dead';
  for (const entry of visit('session-x')) {
    clock = Math.max(clock, entry.receivedAt);
    await log.append({
      projectId: stranger,
      batchId: entry.batch.id,
      partition: partitionOf(projectId, 'session-a', log.partitionCount),
      encode: (receivedAt) => JSON.stringify({ ...entry, projectId: stranger, receivedAt }),
    });
  }
  for (const entry of visit('session-a')) await append(entry);
  engine.wake();
  await settled(engine, 'session-a');
  expect(await rows('SELECT DISTINCT session_id FROM signals')).toEqual([{ session_id: 'session-a' }]);
});
