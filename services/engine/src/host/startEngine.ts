import { setTimeout as delay } from 'node:timers/promises';
import type { ClickHouseClient } from '@clickhouse/client';
import { openLogReader, partitionOf } from '@wince/log';
import type { Pool } from 'pg';
import { writeJudged } from '../incidents/writeJudged.ts';
import type { FromWorker } from '../messages.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import { claimPositions, FencedError } from '../sql/logPositions.ts';
import { wakeSnoozed } from '../sql/wakeSnoozed.ts';
import type { SessionStatus } from '../stream/engine.ts';
import { createArchive } from './archive.ts';
import { archiveSignals } from './archiveSignals.ts';
import { toAssignments } from './assign.ts';
import { startLoop } from './loop.ts';
import { loadPeriods, RULES_KNOWN_MS } from './projectRules/loadPeriods.ts';
import { startWorker, type WorkerHandle } from './workerHandle.ts';

/** What an insert under way gets when the engine stops, and how long stopping waits for a part that hangs. */
const INSERT_GRACE_MS = 4_000;
const STOP_MS = 10_000;
/** Pause after something failed, before it is tried again. */
const RETRY_MS = 1_000;
/** Changed rules of projects are looked for this often; well below the delay with which they come into force. */
const RULES_MS = 2_000;
/** How late a snoozed incident may wake when nothing happens to it. */
const WAKE_MS = 10_000;

export interface EngineMetrics {
  judged(records: number, events: number, signals: number): void;
  archived(events: number): void;
  poison(partition: number, offset: number, reason: string): void;
  /** Postgres refused one signal for good; it was left out. */
  refused(signalId: string, error: unknown): void;
  /** A store or a worker failed; work goes on after a pause. */
  failure(part: 'judge' | 'archive' | 'worker' | 'rules', error: unknown): void;
}

export interface EngineOptions {
  logPath: string;
  pool: Pool;
  clickhouse: ClickHouseClient;
  rules: readonly RuleDefinition[];
  /** Number of judging threads. */
  workers: number;
  /** File of the worker thread, plain JavaScript. */
  workerFile: string | URL;
  metrics: EngineMetrics;
  /** Another process has taken over: this one can do nothing any more and should end. */
  onFenced: (error: FencedError) => void;
  /** Everything received up to this time can be read from the log. Epoch ms. */
  settledTime: () => number;
  /** ClickHouse was emptied and is filled again: what comes was there before. */
  again?: boolean;
}

export interface RunningEngine {
  /** The log has grown. */
  wake(): void;
  /** Whether everything received so far of a session has been judged and stored. */
  sessionStatus(projectId: string, sessionId: string): Promise<SessionStatus>;
  stop(): Promise<void>;
}

/**
 * Runs the judging workers and the copy into ClickHouse. The two are independent readers of the log: incidents go on
 * while ClickHouse is away, and the copy goes on while Postgres' transactions are retried.
 */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { pool, clickhouse, metrics, rules } = options;
  const log = openLogReader(options.logPath);
  const { fence, positions } = await claimPositions(pool, 'judge', log);
  const archive = await createArchive({ log, pool, clickhouse, again: options.again ?? false });
  const current = positions.map((position) => ({ ...position }));
  let stopped = false;
  const onRefused = (what: string, error: unknown) =>
    metrics.failure('rules', new Error(`${what} cannot be run and was left out`, { cause: error }));
  let rulesUntil = options.settledTime() + RULES_KNOWN_MS;
  let projects = await loadPeriods(pool, rules, onRefused);

  const workers: WorkerHandle[] = Array.from({ length: options.workers }, (_, index) => start(index));

  function start(index: number): WorkerHandle {
    const own = current.filter(({ partition }) => partition % options.workers === index);
    const { periods } = projects;
    const all = [...periods.values()].flat().flatMap(({ layers }) => layers.flatMap((layer) => layer.rules));
    const assignments = toAssignments(log, own, [...rules, ...all]);
    const handle = startWorker(
      options.workerFile,
      { logPath: options.logPath, assignments, rules, periods },
      {
        onJudged: (result) => store(result, handle),
        onPoison: (message) => metrics.poison(message.partition, message.offset, message.reason),
        onExit: async (error) => {
          if (stopped || workers[index] !== handle) return;
          metrics.failure('worker', error);
          await delay(RETRY_MS);
          if (!stopped) workers[index] = start(index);
        },
      },
    );
    handle.send({ type: 'advance-clock', clock: options.settledTime(), rulesUntil });
    return handle;
  }

  /**
   * Rules have changed: new workers begin two reaches back, as after a crash, so that the rules to come find the state
   * they need. What they find again has the ids it had.
   */
  async function readRules(): Promise<void> {
    const until = options.settledTime() + RULES_KNOWN_MS;
    const { seen } = projects;
    const found = await loadPeriods(pool, rules, () => {});
    if (found.seen !== seen) {
      projects = await loadPeriods(pool, rules, onRefused);
      for (const [index, old] of workers.entries()) {
        workers[index] = start(index);
        await old.stop();
      }
    }
    rulesUntil = until;
    tick();
  }

  /** Until it is stored: the worker waits meanwhile, and its positions only move with its signals. */
  async function store(result: Extract<FromWorker, { type: 'judged' }>, handle: WorkerHandle): Promise<void> {
    while (!stopped && !handle.hasEnded()) {
      try {
        const written = await writeJudged(pool, { ...result, fence, rules, onRefused: metrics.refused });
        for (const position of result.positions)
          if (position.nextOffset > current[position.partition]!.nextOffset) current[position.partition] = position;
        metrics.judged(result.records, result.events, written.signals);
        if (written.signals > 0) archiving.wake();
        handle.send({ type: 'stored', cycle: result.cycle });
        return;
      } catch (error) {
        metrics.failure('judge', error);
        if (error instanceof FencedError) return options.onFenced(error);
        await delay(RETRY_MS);
      }
    }
  }

  /** A part that hangs is told of and left behind: the process ends anyway. */
  async function inTime(part: 'rules' | 'worker' | 'archive', stopping: Promise<void>): Promise<void> {
    const limit = new AbortController();
    const late = delay(STOP_MS, 'late' as const, { signal: limit.signal }).catch(() => undefined);
    const first = await Promise.race([stopping, late]);
    limit.abort();
    if (first === 'late') metrics.failure(part, new Error(`did not stop within ${STOP_MS / 1_000} s`));
  }

  const ending = new AbortController();
  const gaveUp = new AbortController();
  const stopping = { asked: ending.signal, gaveUp: gaveUp.signal };
  const archiving = startLoop({
    intervalMs: 1_000,
    retryMs: RETRY_MS,
    onError: (error) => (error instanceof FencedError ? options.onFenced(error) : metrics.failure('archive', error)),
    async run() {
      const before = archive.rows;
      await archive.catchUp(stopping);
      await archiveSignals(pool, clickhouse, stopping, options.again ?? false);
      if (archive.rows > before) metrics.archived(archive.rows - before);
    },
  });

  const tick = () => {
    const clock = options.settledTime();
    for (const worker of workers) worker.send({ type: 'advance-clock', clock, rulesUntil });
    // After a pause of the machine, or a clock that was set: the rules of this time first.
    if (clock > rulesUntil - RULES_KNOWN_MS / 2) watching.wake();
  };
  const watching = startLoop({
    intervalMs: RULES_MS,
    retryMs: RETRY_MS,
    onError: (error) => metrics.failure('rules', error),
    run: readRules,
  });
  const waking = startLoop({
    intervalMs: WAKE_MS,
    retryMs: WAKE_MS,
    onError: (error) => metrics.failure('judge', error),
    run: () => wakeSnoozed(pool, { now: options.settledTime() }),
  });
  const timer = setInterval(tick, 1_000);
  let woken = false;

  return {
    wake() {
      if (woken) return;
      woken = true;
      // One message for everything that became durable in this turn.
      setImmediate(() => {
        woken = false;
        tick();
        archiving.wake();
      });
    },
    sessionStatus(projectId, sessionId) {
      const partition = partitionOf(projectId, sessionId, log.partitionCount);
      const worker = workers[partition % options.workers]!;
      worker.send({ type: 'advance-clock', clock: options.settledTime(), rulesUntil });
      return worker.askStatus(projectId, sessionId);
    },
    async stop() {
      stopped = true;
      ending.abort();
      // An insert under way may finish; a ClickHouse that hangs must not hold us.
      const cutOff = setTimeout(() => gaveUp.abort(), INSERT_GRACE_MS);
      clearInterval(timer);
      await Promise.all([
        inTime('rules', watching.stop()),
        inTime('rules', waking.stop()),
        ...workers.map((worker) => inTime('worker', worker.stop())),
        inTime('archive', archiving.stop()),
      ]);
      clearTimeout(cutOff);
      await log.close();
    },
  };
}
