import type pg from 'pg';

/** Changes an incident because its issue changed, with its line of activity. `at`: when that was, ISO 8601. */
export async function setIncidentStatus(
  client: pg.ClientBase,
  change: {
    incidentId: string;
    projectId: string;
    status: 'open' | 'resolved' | 'ignored';
    reason: string;
    at: string | null;
  },
): Promise<void> {
  const { rowCount } = await client.query(
    `WITH changed AS (
       UPDATE incidents SET status = $2, status_reason = $3,
         status_changed_at = least(now(), coalesce($4::timestamptz, now())), updated_at = clock_timestamp(),
         -- What belongs to the status it leaves.
         snoozed_from = NULL, snooze_until = NULL, snooze_people = NULL, snooze_release = NULL,
         fixed_release = NULL, fixed_after = false, duplicate_of = NULL
       WHERE id = $1 AND status <> $2 RETURNING id
     )
     INSERT INTO incident_activity (incident_id, actor, action, detail)
     SELECT id, 'linear', CASE WHEN $2 = 'open' THEN 'reopened' ELSE $2 END, $3 FROM changed`,
    [change.incidentId, change.status, change.reason, change.at],
  );
  if (rowCount === 0) return;
  await client.query(`SELECT pg_notify('wince_changes', $1)`, [
    JSON.stringify({ project: change.projectId, kind: 'incidents' }),
  ]);
}
