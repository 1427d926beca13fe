import type pg from 'pg';

/** Resolves incidents that had no signal for as long as their project says; their tickets are closed with a note. */
export async function resolveQuietIncidents(client: pg.ClientBase): Promise<void> {
  await client.query(
    `WITH quiet AS (
       SELECT i.id, p.close_after_days AS days FROM ticket_policies p JOIN incidents i ON i.project_id = p.project_id
       WHERE p.close_after_days IS NOT NULL AND i.status IN ('new', 'open')
         AND i.last_seen_at < now() - make_interval(days => p.close_after_days)
         -- Opened again by a person: the period begins anew.
         AND (i.status_changed_at IS NULL OR i.status_changed_at < now() - make_interval(days => p.close_after_days))
       FOR UPDATE OF i SKIP LOCKED
     ), resolved AS (
       UPDATE incidents i SET status = 'resolved', status_reason = format('No signal for %s days', quiet.days),
         status_changed_at = now(), updated_at = now()
       FROM quiet WHERE i.id = quiet.id RETURNING i.id, i.project_id, i.status_reason
     ), line AS (
       INSERT INTO incident_activity (incident_id, actor, action, detail)
       SELECT id, 'wince', 'resolved', status_reason FROM resolved
     )
     SELECT pg_notify('wince_changes', json_build_object('project', project_id, 'kind', 'incidents')::text)
     FROM (SELECT DISTINCT project_id FROM resolved) changed`,
  );
}
