import type pg from 'pg';
import type { ExampleVerdict } from '../schemas/backtest.ts';

/** What somebody thinks of an example; null takes it back. */
export async function setBacktestVerdict(
  pool: pg.Pool,
  options: { id: string; signalId: string; verdict: ExampleVerdict | null; author: string },
): Promise<void> {
  const { id, signalId, verdict, author } = options;
  if (verdict === null) {
    await pool.query('DELETE FROM backtest_verdicts WHERE backtest_id = $1 AND signal_id = $2', [id, signalId]);
    return;
  }
  await pool.query(
    `INSERT INTO backtest_verdicts (backtest_id, signal_id, verdict, author) VALUES ($1, $2, $3, $4)
     ON CONFLICT (backtest_id, signal_id) DO UPDATE SET verdict = $3, author = $4, at = now()`,
    [id, signalId, verdict, author],
  );
}
