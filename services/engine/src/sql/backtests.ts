import type { Pool } from 'pg';
import type { BacktestRequest } from '../backtest/backtestRules.ts';
import type { BacktestResult } from '../backtest/runBacktest.ts';

export interface NewBacktest {
  projectId: string;
  rule: string;
  request: BacktestRequest;
  /** Event time, epoch ms, `[from, to)`. */
  from: number;
  to: number;
  author: string;
}

/** Returns its id, or undefined where `most` wait already. */
export async function insertBacktest(pool: Pool, row: NewBacktest, most: number): Promise<string | undefined> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO backtests (project_id, rule, request, from_at, to_at, author)
     SELECT $1, $2, $3, $4, $5, $6
      WHERE (SELECT count(*) FROM backtests WHERE state IN ('queued', 'running')) < $7
     RETURNING id`,
    [row.projectId, row.rule, JSON.stringify(row.request), new Date(row.from), new Date(row.to), row.author, most],
  );
  return rows[0]?.id;
}

/** What an earlier process left unfinished. */
export async function failUnfinishedBacktests(pool: Pool, error: string): Promise<void> {
  await pool.query(
    `UPDATE backtests SET state = 'failed', error = $1, finished_at = now() WHERE state IN ('queued', 'running')`,
    [error],
  );
}

export async function updateBacktestProgress(
  pool: Pool,
  options: { id: string; done: number; total: number },
): Promise<void> {
  await pool.query(
    `UPDATE backtests SET state = 'running', started_at = coalesce(started_at, now()), events_done = $2, events_total = $3
      WHERE id = $1 AND state IN ('queued', 'running')`,
    [options.id, options.done, options.total],
  );
}

export async function finishBacktest(
  pool: Pool,
  options: { id: string } & ({ result: BacktestResult } | { error: string }),
): Promise<void> {
  const failed = 'error' in options;
  await pool.query(
    `UPDATE backtests SET state = $2, result = $3, error = $4, finished_at = now(),
            events_done = CASE WHEN $2 = 'done' THEN coalesce(events_total, 0) ELSE events_done END
      WHERE id = $1`,
    [
      options.id,
      failed ? 'failed' : 'done',
      failed ? null : JSON.stringify(options.result),
      failed ? options.error : null,
    ],
  );
}
