import type { RuleId } from '@wince/protocol';
import type pg from 'pg';
import type { Backtest } from '../schemas/backtest.ts';

export interface BacktestRow {
  id: string;
  project_id: string;
  rule: RuleId;
  request: Record<string, unknown>;
  from_at: Date;
  to_at: Date;
  state: Backtest['state'];
  /** bigint, as text. */
  events_done: string;
  events_total: string | null;
  error: string | null;
  result: Backtest['result'];
  author: string;
  created_at: Date;
  finished_at: Date | null;
}

export async function selectBacktest(pool: pg.Pool, options: { id: string }): Promise<BacktestRow | undefined> {
  const { rows } = await pool.query<BacktestRow>(
    `SELECT id, project_id, rule, request, from_at, to_at, state, events_done, events_total, error, result, author,
            created_at, finished_at
       FROM backtests WHERE id = $1`,
    [options.id],
  );
  return rows[0];
}
