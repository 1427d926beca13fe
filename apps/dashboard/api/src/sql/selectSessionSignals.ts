import type pg from 'pg';
import { SIGNAL_COLUMNS, type SignalRow } from './signalRow.ts';

/** A session's signals in the order they happened. `after` is the last row of the page before. */
export async function selectSessionSignals(
  pool: pg.Pool,
  options: { projectId: string; sessionId: string; after: { at: number; id: string } | undefined; limit: number },
): Promise<SignalRow[]> {
  const { rows } = await pool.query<SignalRow>(
    `SELECT ${SIGNAL_COLUMNS} FROM signals
     WHERE project_id = $1 AND session_id = $2 AND ($3::timestamptz IS NULL OR (at, id) > ($3, $4))
     ORDER BY at, id LIMIT $5`,
    [
      options.projectId,
      options.sessionId,
      options.after === undefined ? null : new Date(options.after.at),
      options.after?.id ?? null,
      options.limit,
    ],
  );
  return rows;
}
