import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_RULES, type RuleDefinition, startBacktests } from '@wince/engine';
import type { BatchEvent, LogRecord } from '@wince/protocol';
import { migrateClickHouse, migratePostgres, openClickHouse, startEmbeddedPostgres } from '@wince/stores';
import pg from 'pg';
import { insertRows } from '../../services/engine/src/host/insertRows.ts';
import { toRows } from '../../services/engine/src/host/rows.ts';
import { report } from './stats.ts';
import { createRandom, makeBatch } from './traffic.ts';

/**
 * Backtests over a day of events, from ClickHouse to the answer: of a rule whose events are looked for first, and of
 * one for which everything is judged again. Beside it the same rage click as one ClickHouse query over the same table.
 */
const EVENTS = 500_000;
const EVENTS_PER_BATCH = 20;
const SESSIONS = 5_000;
const ROUNDS = 3;

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wince-bench-backtest-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
const url = postgres.url('postgres');
await migratePostgres(url, join(ROOT, 'migrations/postgres'));
const pool = new pg.Pool({ connectionString: url });
const clickhouse = await openClickHouse({ path: join(folder, 'clickhouse') });
await migrateClickHouse(clickhouse, join(ROOT, 'migrations/clickhouse'));
const project = await pool.query<{ id: string }>("INSERT INTO projects (slug, name) VALUES ('b', 'b') RETURNING id");
const projectId = project.rows[0]!.id;

const now = Date.now();
const from = now - 86_400_000;
await insertTraffic();
const backtests = await startBacktests({
  ...{ clickhouse, pool, rules: DEFAULT_RULES, now: () => now, onError: (error) => console.error(error) },
  workerFile: new URL('./backtestWorker.child.mjs', import.meta.url),
});
for (let round_ = 0; round_ < ROUNDS; round_++) {
  for (const id of ['rage-click', 'dead-click'] as const)
    await measure(`backtest.${id}`, () => runBacktest(DEFAULT_RULES.find((rule) => rule.id === id)!));
  await measure('backtest.sqlRageClick', runSql);
}
await backtests.stop();
await pool.end();
await clickhouse.close();
await postgres.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function measure(name: string, run: () => Promise<Record<string, unknown>>): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const figures = await run();
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  report(name, {
    events: EVENTS,
    ...figures,
    seconds: Number(seconds.toFixed(2)),
    eventsPerSecond: Math.round(EVENTS / seconds),
    // Of all threads: ClickHouse's, the worker's and the main one.
    eventsPerCoreSecond: Math.round(EVENTS / ((user + system) / 1e6)),
    goalPerCoreSecond: 500_000,
  });
}

async function runBacktest(definition: RuleDefinition): Promise<Record<string, unknown>> {
  const id = await backtests.order({ projectId, author: 'bench', request: { definition }, from, to: now });
  for (;;) {
    const { rows } = await pool.query<{
      state: string;
      error: string;
      result: Record<'signals' | 'judgedEvents', unknown>;
    }>('SELECT state, error, result FROM backtests WHERE id = $1', [id]);
    const { state, error, result } = rows[0]!;
    if (state === 'failed') throw new Error(error);
    if (state === 'done') return { judgedEvents: result.judgedEvents, signals: result.signals };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function runSql(): Promise<Record<string, unknown>> {
  const result = await clickhouse.query({
    query: `SELECT count() AS bursts FROM (
        SELECT session, page, element, arraySort(groupArray(time)) AS sorted
          FROM batches ARRAY JOIN types AS type, times AS time, elements AS element, events AS event
         WHERE project = {projectId:UUID} AND type = 'click'
           AND NOT arrayExists(a -> JSONExtractString(a, 1) != 'request' AND JSONExtractUInt(a, 3) < 1000
                 AND JSONExtractString(a, 2) NOT IN ('unrelated', 'decoration'),
               JSONExtractArrayRaw(event, 'reaction', 'answers'))
         GROUP BY session, page, element HAVING length(sorted) >= 4)
      WHERE arrayExists(i -> sorted[i + 3] - sorted[i] <= 3000, range(1, toUInt64(length(sorted) - 2)))
      SETTINGS max_threads = 1`,
    query_params: { projectId },
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ bursts: string }>();
  return { elementsWithBursts: Number(row?.bursts) };
}

async function insertTraffic(): Promise<void> {
  const random = createRandom(7);
  const batches = EVENTS / EVENTS_PER_BATCH;
  for (let i = 0; i < batches; i += 1_000) {
    const entries = Array.from({ length: 1_000 }, (_, k) => ({
      ...{ partition: 0, offset: i + k, json: JSON.stringify(recordOf(i + k, batches, random)) },
    }));
    const how = { gaveUp: new AbortController().signal, again: false };
    await insertRows(clickhouse, 'batches', toRows(entries).batches, how);
  }
}

/** Every hundredth batch holds a burst of unanswered clicks. */
function recordOf(i: number, batches: number, random: () => number): LogRecord {
  const session = i % SESSIONS;
  const turn = Math.floor(i / SESSIONS);
  // A session lasts a few minutes; sessions are spread over the day.
  const receivedAt = Math.floor(from + 3_600_000 + (i / batches) * 79_000_000);
  const name = `${session}-${Math.floor(turn / 5)}-7f3c9a51e2`;
  const batch = makeBatch({
    ...{ session: `session-${name}`, page: `page-${name}`, id: `batch-${i}-bench` },
    ...{
      pageStart: receivedAt - 25_000 * ((turn % 5) + 1),
      seq: (turn % 5) * EVENTS_PER_BATCH,
      count: EVENTS_PER_BATCH,
      random,
    },
  });
  const events =
    i % 100 ? batch.events : batch.events.map((event, k) => (k >= 10 && k < 15 ? rage(batch.events[10]!.t, k) : event));
  const header = { receivedAt, projectId, browser: 'Chrome 156', os: 'Windows' };
  return { ...header, batch: { ...batch, events, sentAt: receivedAt - 20 } };
}

function rage(t: number, k: number): BatchEvent {
  return {
    ...{ type: 'click', t: t + (k - 10) * 200 + (k % 3) * 17, n: 10_000 + k, el: 0, x: 400, y: 560, pointer: 'mouse' },
    reaction: { until: 'time', ms: 2_500, answers: [] },
  };
}
