import type pg from 'pg';

/** Issues older than this are no longer asked about. */
const MAX_AGE_DAYS = 180;

/** Every issue of ours, and those that ours are duplicates of, newest first. */
export async function selectIssueIds(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id FROM (
       SELECT linear_issue_id AS id, max(created_at) AS at FROM tickets
       WHERE created_at > now() - make_interval(days => $1) GROUP BY 1
       UNION
       SELECT merged_into_id, max(created_at) FROM tickets
       WHERE merged_into_id IS NOT NULL AND created_at > now() - make_interval(days => $1) GROUP BY 1
     ) ours ORDER BY at DESC`,
    [MAX_AGE_DAYS],
  );
  return [...new Set(rows.map((row) => row.id))];
}
