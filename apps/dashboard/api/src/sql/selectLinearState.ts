import type pg from 'pg';

export interface LinearStateRow {
  /** Null until the relay has written it once. */
  state: string | null;
  message: string | null;
  updated_at: Date | null;
  queued: number;
  failed: number;
}

export async function selectLinearState(pool: pg.Pool): Promise<LinearStateRow> {
  const { rows } = await pool.query<LinearStateRow>(
    `SELECT s.state, s.message, s.updated_at,
            (SELECT count(*)::int FROM outbox
             WHERE channel = 'linear' AND (state IN ('sending', 'unknown') OR state = 'new' AND held IS NULL)) AS queued,
            (SELECT count(*)::int FROM outbox WHERE channel = 'linear' AND state = 'failed') AS failed
     FROM (SELECT 1) one LEFT JOIN integration_state s ON s.name = 'linear'`,
  );
  return rows[0] ?? { state: null, message: null, updated_at: null, queued: 0, failed: 0 };
}
