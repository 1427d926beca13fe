import type pg from 'pg';

export async function selectBudget(
  pool: pg.Pool,
  options: { projectId: string; date: string; timezone: string },
): Promise<{ admittedToday: number; held: Record<string, number> }> {
  const { rows } = await pool.query<{ held: string | null; n: number }>(
    `SELECT o.held, count(*)::int AS n FROM outbox o JOIN incidents i ON i.id = o.incident_id
     WHERE o.project_id = $1 AND o.kind = 'create-ticket' AND o.state = 'new' AND o.admitted_at IS NULL
       AND i.status IN ('new', 'open') AND i.generation = o.generation
     GROUP BY o.held`,
    [options.projectId],
  );
  const admitted = await pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM outbox WHERE project_id = $1 AND kind = 'create-ticket' AND NOT forced
       AND admitted_at >= ($2::date)::timestamp AT TIME ZONE $3`,
    [options.projectId, options.date, options.timezone],
  );
  return {
    admittedToday: admitted.rows[0]?.n ?? 0,
    held: Object.fromEntries(rows.flatMap((row) => (row.held === null ? [] : [[row.held, row.n]]))),
  };
}
