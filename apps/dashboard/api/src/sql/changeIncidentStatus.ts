import type pg from 'pg';

/**
 * Sets the status with its line of activity and tells whoever listens, in one statement. Nothing happens where status
 * and reason are already the ones asked for, so that a repeated call leaves one line.
 *
 * @returns whether something changed
 */
export async function changeIncidentStatus(
  pool: pg.Pool,
  options: { id: string; status: 'open' | 'resolved' | 'ignored'; reason: string | undefined; actor: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH before AS (SELECT id, status FROM incidents WHERE id = $1 FOR UPDATE),
     changed AS (
       UPDATE incidents i SET status = $2, status_reason = $3, status_changed_at = now(), updated_at = now()
       FROM before b
       WHERE i.id = b.id AND (i.status <> $2 OR i.status_reason IS DISTINCT FROM $3)
       RETURNING i.id, i.project_id),
     line AS (
       INSERT INTO incident_activity (incident_id, actor, action, detail)
       SELECT c.id, $4,
              CASE WHEN $2 <> 'open' THEN $2 WHEN b.status = 'new' THEN 'opened' ELSE 'reopened' END, $3
       FROM changed c JOIN before b ON b.id = c.id)
     SELECT pg_notify('wince_changes', json_build_object('project', project_id, 'kind', 'incidents')::text) FROM changed`,
    [options.id, options.status, options.reason ?? null, options.actor],
  );
  return (rowCount ?? 0) > 0;
}
