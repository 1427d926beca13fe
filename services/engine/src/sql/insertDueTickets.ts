import type { PoolClient } from 'pg';

/**
 * Puts a ticket into the outbox for every given incident that has passed its project's threshold: enough distinct
 * sessions within the window that ends with its newest signal. Event time, so that a replay decides the same.
 * Returns how many were new.
 */
export async function insertDueTickets(client: PoolClient, incidentIds: readonly string[]): Promise<number> {
  const { rowCount } = await client.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind)
     SELECT i.project_id, i.id, i.generation, 'create-ticket'
       FROM incidents i JOIN projects p ON p.id = i.project_id
      WHERE i.id = ANY($1) AND i.status IN ('new', 'open')
        AND NOT EXISTS (SELECT FROM outbox o
                         WHERE o.incident_id = i.id AND o.kind = 'create-ticket' AND o.generation = i.generation)
        AND (SELECT count(*) FROM incident_sessions s
              WHERE s.incident_id = i.id AND s.last_at > i.last_seen_at - make_interval(hours => p.ticket_window_hours)
                AND (i.regressed_at IS NULL OR s.last_at >= i.regressed_at - interval '1 hour')
            ) >= p.ticket_min_sessions
     ON CONFLICT (incident_id, kind, generation, key) DO NOTHING`,
    [incidentIds],
  );
  return rowCount ?? 0;
}
