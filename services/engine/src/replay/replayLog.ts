import type { ClickHouseClient } from '@clickhouse/client';
import { type EventLogReader, openLogReader, partitionOf } from '@wince/log';
import type { Pool } from 'pg';
import { longestReachMs } from '../host/projectRules/judgeProjects.ts';
import { loadPeriods } from '../host/projectRules/loadPeriods.ts';
import { type EngineMetrics, type RunningEngine, startEngine } from '../host/startEngine.ts';
import { inTransaction } from '../incidents/inTransaction.ts';
import { ranksOf } from '../incidents/writeJudged.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import { deleteSignalsSince, resetIncidents, settleIncidents } from '../sql/rebuildIncidents.ts';
import { resetPositions, selectReadRecords } from '../sql/replayPositions.ts';
import { deleteRowsSince } from './deleteRows.ts';
import { findLogStart } from './logStart.ts';

export interface ReplayReport {
  /** Receive time and event time from which on everything was made anew, epoch ms. */
  receivedAt: number;
  eventTime: number;
  signals: { before: number; after: number };
}

const LOOK_MS = 100;
/** No project has it: what is asked about it says only how far the log was read. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * Makes everything that comes from the log anew: rows of ClickHouse, signals, and what incidents say of them. What
 * people decided about incidents stays, and so do tickets. The server must not run meanwhile; cut off half-way, it is
 * simply run again.
 */
export async function replayLog(options: {
  logPath: string;
  pool: Pool;
  clickhouse: ClickHouseClient;
  rules: readonly RuleDefinition[];
  workers: number;
  workerFile: string | URL;
  metrics: EngineMetrics;
  now: () => number;
  /** Records read so far, and in all, by both readers of the log. */
  onProgress?: (done: number, total: number) => void;
}): Promise<ReplayReport> {
  const { pool, clickhouse, rules } = options;
  const log = openLogReader(options.logPath);
  try {
    const { periods } = await loadPeriods(pool, rules, () => {});
    const own = [...periods.values()].flat().flatMap(({ layers }) => layers.flatMap((layer) => layer.rules));
    const start = findLogStart(log, longestReachMs([...rules, ...own]));
    if (start.receivedAt === Number.POSITIVE_INFINITY) return { ...start, signals: { before: 0, after: 0 } };

    const before = await inTransaction(pool, async (client) => {
      await resetPositions(client, startOffsets(log, start.receivedAt, start.eventTime));
      const deleted = await deleteSignalsSince(client, start.eventTime);
      await resetIncidents(client, ranksOf(rules));
      return deleted;
    });
    await deleteRowsSince(clickhouse, start);

    const engine = await startEngine({
      ...options,
      settledTime: options.now,
      again: true,
      onFenced: (error) => options.metrics.failure('judge', error),
    });
    try {
      await caughtUp(engine, log, pool, options.onProgress);
    } finally {
      await engine.stop();
    }
    const after = await inTransaction(pool, (client) => settleIncidents(client, start.eventTime));
    return { ...start, signals: { before, after } };
  } finally {
    await log.close();
  }
}

/** Where the judge and the archive begin: at the start of a whole log, else where it can be judged in full. */
function startOffsets(log: EventLogReader, receivedAt: number, eventTime: number) {
  return Array.from({ length: log.partitionCount }, (_, partition) => ({
    partition,
    archive: log.offsetAt(partition, receivedAt),
    judge: eventTime < receivedAt ? 0 : log.offsetAt(partition, eventTime),
    judgeReceivedAt: eventTime < receivedAt ? 0 : eventTime,
  }));
}

/** Resolves when the log was read to its end, by both, and everything found is stored. */
async function caughtUp(
  engine: RunningEngine,
  log: EventLogReader,
  pool: Pool,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const ends = Array.from({ length: log.partitionCount }, (_, partition) => log.endOffset(partition));
  const total = 2 * ends.reduce((sum, end) => sum + end, 0);
  engine.wake();
  for (;;) {
    const { read, unarchivedSignals } = await selectReadRecords(pool, ends);
    onProgress(read, total);
    if (read === total && unarchivedSignals === 0) break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    engine.wake();
  }
  // What only time decides is stored before a worker answers.
  for (let partition = 0; partition < log.partitionCount; partition++)
    await engine.sessionStatus(NOBODY, sessionIn(partition, log.partitionCount));
  while ((await selectReadRecords(pool, ends)).unarchivedSignals > 0) {
    engine.wake();
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

function sessionIn(partition: number, count: number): string {
  for (let i = 0; ; i++) if (partitionOf(NOBODY, `replay-${i}`, count) === partition) return `replay-${i}`;
}
