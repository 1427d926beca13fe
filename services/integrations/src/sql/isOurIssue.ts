import type pg from 'pg';

export async function isOurIssue(pool: pg.Pool, issueId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'SELECT 1 FROM tickets WHERE linear_issue_id = $1 OR merged_into_id = $1 LIMIT 1',
    [issueId],
  );
  return (rowCount ?? 0) > 0;
}
