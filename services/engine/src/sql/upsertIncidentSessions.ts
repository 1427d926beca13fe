import type { PoolClient } from 'pg';

/** What newly stored signals add to an incident's counts. */
export interface Gained {
  incident_id: string;
  sessions: number;
  people: number;
}

/**
 * Counts newly stored signals for the sessions they came from. The incidents are locked, so that what is new here is new.
 * Returns how many sessions and people each incident gained: counting all of them again would cost the largest most.
 */
export async function upsertIncidentSessions(client: PoolClient, signalIds: readonly string[]): Promise<Gained[]> {
  const { rows } = await client.query<Gained>(
    `WITH fresh AS (
       SELECT incident_id, session_id, coalesce(max(person), session_id) AS person, min(at) AS first_at, max(at) AS last_at,
              count(*) AS signals
         FROM signals WHERE id = ANY($1) AND incident_id IS NOT NULL GROUP BY incident_id, session_id
     ), merged AS (
       -- The hash of a person who identified themselves later replaces the session.
       SELECT f.*, k.person AS was, CASE WHEN k.person <> k.session_id THEN k.person ELSE f.person END AS now
         FROM fresh f LEFT JOIN incident_sessions k USING (incident_id, session_id)
     ), upserted AS (
       INSERT INTO incident_sessions AS known (incident_id, session_id, person, first_at, last_at, signal_count)
       SELECT incident_id, session_id, now, first_at, last_at, signals FROM merged ORDER BY incident_id, session_id
       ON CONFLICT (incident_id, session_id) DO UPDATE SET
         person = excluded.person,
         first_at = least(known.first_at, excluded.first_at),
         last_at = greatest(known.last_at, excluded.last_at),
         signal_count = known.signal_count + excluded.signal_count
     )
     SELECT incident_id, (count(*) FILTER (WHERE was IS NULL))::int AS sessions,
            (count(DISTINCT now) FILTER (WHERE now IS DISTINCT FROM was AND NOT EXISTS (
                SELECT FROM incident_sessions k WHERE k.incident_id = merged.incident_id AND k.person = merged.now))
              - count(*) FILTER (WHERE was <> now))::int AS people
       FROM merged GROUP BY incident_id`,
    [signalIds],
  );
  return rows;
}
