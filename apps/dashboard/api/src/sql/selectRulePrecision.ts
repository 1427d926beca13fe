import type pg from 'pg';

/** What reviewers said of the incidents of each rule. Duplicates say nothing about the rule. */
export async function selectRulePrecision(
  pool: pg.Pool,
  options: { projectId: string },
): Promise<{ rule: string; accepted: number; declined: number }[]> {
  const { rows } = await pool.query<{ rule: string; accepted: number; declined: number }>(
    `SELECT r AS rule, count(*) FILTER (WHERE verdict = 'accepted')::int AS accepted,
            count(*) FILTER (WHERE verdict = 'declined')::int AS declined
       FROM incidents CROSS JOIN unnest(rules) AS r
      WHERE project_id = $1 AND verdict IN ('accepted', 'declined') GROUP BY r`,
    [options.projectId],
  );
  return rows;
}
