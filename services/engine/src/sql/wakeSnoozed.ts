import type { Pool } from 'pg';

/** Wakes incidents whose time is over, also those nothing has happened to since: they wait for review again. */
export async function wakeSnoozed(pool: Pool, options: { now: number }): Promise<void> {
  await pool.query(
    `WITH due AS (
       SELECT id FROM incidents WHERE status = 'snoozed' AND snooze_until <= $1 ORDER BY id FOR UPDATE SKIP LOCKED
     ), woken AS (
       UPDATE incidents i SET status = i.snoozed_from, status_changed_at = now(), status_reason = NULL,
              reviewed_at = NULL, snoozed_from = NULL, snooze_until = NULL, snooze_people = NULL, snooze_release = NULL,
              updated_at = now()
         FROM due WHERE i.id = due.id RETURNING i.id, i.project_id
     ), line AS (
       INSERT INTO incident_activity (incident_id, actor, action, detail)
       SELECT id, 'engine', 'woke', 'the time is over' FROM woken
     )
     SELECT pg_notify('wince_changes', json_build_object('project', project_id, 'kind', 'incidents')::text)
       FROM (SELECT DISTINCT project_id FROM woken) changed`,
    [new Date(options.now)],
  );
}
