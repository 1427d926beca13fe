import type pg from 'pg';

export interface FailedBatchRow {
  at: Date;
  code: string;
  message: string;
  origin: string | null;
}

export async function selectLastFailure(
  pool: pg.Pool,
  options: { projectId: string },
): Promise<FailedBatchRow | undefined> {
  const { rows } = await pool.query<FailedBatchRow>(
    'SELECT at, code, message, origin FROM failed_batches WHERE project_id = $1 ORDER BY at DESC LIMIT 1',
    [options.projectId],
  );
  return rows[0];
}
