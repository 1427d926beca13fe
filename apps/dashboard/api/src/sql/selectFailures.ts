import type pg from 'pg';

export interface FailureRow {
  code: string;
  message: string;
  origin: string | null;
  at: Date;
  count: number;
}

/** Why batches of a project were refused since a time, epoch ms: each reason once, the latest first. */
export async function selectFailures(
  pool: pg.Pool,
  options: { projectId: string; since: number; limit: number },
): Promise<FailureRow[]> {
  const { rows } = await pool.query<FailureRow>(
    `SELECT code, origin, max(at) AS at, count(*)::int AS count, (array_agg(message ORDER BY at DESC))[1] AS message
       FROM failed_batches WHERE project_id = $1 AND at > $2 GROUP BY code, origin ORDER BY max(at) DESC LIMIT $3`,
    [options.projectId, new Date(options.since), options.limit],
  );
  return rows;
}
