import type { PoolClient } from 'pg';

/** Counts newly stored signals for the sessions they came from. */
export async function upsertIncidentSessions(client: PoolClient, signalIds: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO incident_sessions AS known (incident_id, session_id, person, first_at, last_at, signal_count)
     SELECT incident_id, session_id, coalesce(max(person), session_id), min(at), max(at), count(*)
       FROM signals WHERE id = ANY($1) AND incident_id IS NOT NULL
      GROUP BY incident_id, session_id ORDER BY incident_id, session_id
     ON CONFLICT (incident_id, session_id) DO UPDATE SET
       -- The hash of a person who identified themselves later replaces the session.
       person = CASE WHEN known.person = known.session_id THEN excluded.person ELSE known.person END,
       first_at = least(known.first_at, excluded.first_at),
       last_at = greatest(known.last_at, excluded.last_at),
       signal_count = known.signal_count + excluded.signal_count`,
    [signalIds],
  );
}
