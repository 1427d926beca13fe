import type { ClickHouseClient } from '@clickhouse/client';
import type { Pool } from 'pg';
import { RuleRefusedError } from '../host/projectRules/parseRule.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import { failUnfinishedBacktests, finishBacktest, insertBacktest, updateBacktestProgress } from '../sql/backtests.ts';
import { selectProjectRules } from '../sql/selectProjectRules.ts';
import { backtestRequestSchema, toBacktestRules } from './backtestRules.ts';
import { BacktestFailedError } from './backtestWorkerHandle.ts';
import { type BacktestJob, runBacktest } from './runBacktest.ts';

const DAY_MS = 86_400_000;
/** What the request leaves out: the last week. */
const DEFAULT_MS = 7 * DAY_MS;
/** ClickHouse keeps batches so long. */
const MAX_MS = 31 * DAY_MS;
const MAX_WAITING = 20;
/** Progress is written this often at most. */
const PROGRESS_MS = 500;

/** What a person asks for. Times are event time, epoch ms, `[from, to)`. */
export interface BacktestOrder {
  projectId: string;
  author: string;
  request: unknown;
  from?: number | undefined;
  to?: number | undefined;
}

export interface Backtests {
  /** Resolves to the id of the backtest once it is stored. @throws RuleRefusedError that names the field that is wrong. */
  order(order: BacktestOrder): Promise<string>;
  stop(): Promise<void>;
}

/** Runs backtests one after the other: a second one at a time would only slow the first, and what is live. */
export async function startBacktests(options: {
  clickhouse: ClickHouseClient;
  pool: Pool;
  workerFile: string | URL;
  rules: readonly RuleDefinition[];
  /** Up to when everything received can be read from ClickHouse, epoch ms. */
  now: () => number;
  onError: (error: unknown) => void;
}): Promise<Backtests> {
  const { pool, onError } = options;
  const stopping = new AbortController();
  let queue: Promise<void> = Promise.resolve();
  await failUnfinishedBacktests(pool, 'the server was stopped meanwhile; start it again');

  async function order({ projectId, author, request: given, ...times }: BacktestOrder): Promise<string> {
    const parsed = backtestRequestSchema.safeParse(given);
    if (!parsed.success)
      throw new RuleRefusedError('request', 'must have either "definition", a whole rule, or "rule" and "changes"');
    const now = options.now();
    const { from, to } = spanOf(times, now);
    const [project] = await selectProjectRules(pool, projectId);
    const own = project ?? { versions: [], overrides: [] };
    const { rule, rules } = toBacktestRules(options.rules, own, parsed.data, now);
    const id = await insertBacktest(pool, { projectId, rule, request: parsed.data, from, to, author }, MAX_WAITING);
    if (id === undefined)
      throw new RuleRefusedError('request', `${MAX_WAITING} backtests wait already; try again when they are done`);
    queue = queue.then(() => run({ id, projectId, rule, rules, from, to, now })).catch(onError);
    return id;
  }

  async function run(job: BacktestJob): Promise<void> {
    if (stopping.signal.aborted) return;
    let written = 0;
    let writing: Promise<void> = Promise.resolve();
    const onProgress = (done: number, total: number) => {
      if (Date.now() - written < PROGRESS_MS && done < total) return;
      written = Date.now();
      writing = writing.then(() => updateBacktestProgress(pool, { id: job.id, done, total })).catch(onError);
    };
    try {
      const result = await runBacktest(options, job, { onProgress, stopped: stopping.signal });
      await writing;
      await finishBacktest(pool, { id: job.id, result });
    } catch (error) {
      await writing;
      const known = error instanceof BacktestFailedError;
      if (!known) onError(error);
      await finishBacktest(pool, {
        id: job.id,
        error: known ? error.message : 'it failed; see the log of the server',
      });
    }
  }

  return {
    order,
    async stop() {
      stopping.abort();
      await queue;
    },
  };
}

function spanOf(times: Pick<BacktestOrder, 'from' | 'to'>, now: number): { from: number; to: number } {
  const to = Math.min(times.to ?? now, now);
  const from = times.from ?? to - DEFAULT_MS;
  if (from >= to) throw new RuleRefusedError('from', 'must lie before "to", and in the past');
  if (to - from > MAX_MS) throw new RuleRefusedError('from', `lies more than ${MAX_MS / DAY_MS} days before "to"`);
  return { from, to };
}
