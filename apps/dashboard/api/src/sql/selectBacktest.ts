import type { RuleId } from '@wince/protocol';
import type pg from 'pg';
import type { Backtest, BacktestSummary } from '../schemas/backtest.ts';

interface SummaryRow {
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
  author: string;
  created_at: Date;
  finished_at: Date | null;
}

export interface BacktestRow extends SummaryRow {
  result: Backtest['result'];
  verdicts: Backtest['verdicts'];
}

export interface BacktestSummaryRow extends SummaryRow {
  signals: BacktestSummary['signals'];
}

const COLUMNS = `id, project_id, rule, request, from_at, to_at, state, events_done, events_total, error, author,
  created_at, finished_at`;

export async function selectBacktest(pool: pg.Pool, options: { id: string }): Promise<BacktestRow | undefined> {
  const { rows } = await pool.query<BacktestRow>(
    `SELECT ${COLUMNS}, result,
            (SELECT coalesce(jsonb_object_agg(signal_id, verdict), '{}') FROM backtest_verdicts v
              WHERE v.backtest_id = b.id) AS verdicts
       FROM backtests b WHERE id = $1`,
    [options.id],
  );
  return rows[0];
}

/** The newest first. */
export async function selectBacktests(
  pool: pg.Pool,
  options: { projectId: string; rule: string | undefined; limit: number },
): Promise<BacktestSummaryRow[]> {
  const { rows } = await pool.query<BacktestSummaryRow>(
    `SELECT ${COLUMNS}, result->'signals' AS signals FROM backtests
      WHERE project_id = $1 AND ($2::text IS NULL OR rule = $2) ORDER BY created_at DESC, id LIMIT $3`,
    [options.projectId, options.rule ?? null, options.limit],
  );
  return rows;
}
