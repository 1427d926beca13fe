import type pg from 'pg';

export async function countSignalsSince(pool: pg.Pool, options: { projectId: string; since: number }): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM signals WHERE project_id = $1 AND at >= $2',
    [options.projectId, new Date(options.since)],
  );
  return rows[0]?.n ?? 0;
}
