import type { PoolClient } from 'pg';

/**
 * Notes with which releases, browsers, systems, versions of rules and on which days incidents were seen, how often and
 * in how many sessions, and when each release first ran. The incidents are locked, and a signal is fresh only once.
 */
export async function upsertTraits(client: PoolClient, signalIds: readonly string[]): Promise<void> {
  await client.query(
    `WITH fresh AS (
       SELECT s.incident_id, s.session_id, s.at, t.trait, t.value FROM signals s CROSS JOIN LATERAL signal_traits(s) t
        WHERE s.id = ANY($1) AND s.incident_id IS NOT NULL
     ), known_before AS (
       SELECT DISTINCT s.incident_id, s.session_id, t.trait, t.value, true AS known
         FROM signals s CROSS JOIN LATERAL signal_traits(s) t
        WHERE (s.project_id, s.session_id) IN (SELECT project_id, session_id FROM signals WHERE id = ANY($1))
          AND s.incident_id IS NOT NULL AND s.id <> ALL($1)
     )
     INSERT INTO incident_traits AS known (incident_id, trait, value, first_at, last_at, signals, sessions)
     SELECT incident_id, trait, value, min(at), max(at), count(*), count(DISTINCT session_id) FILTER (WHERE b.known IS NULL)
       FROM fresh LEFT JOIN known_before b USING (incident_id, session_id, trait, value)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT (incident_id, trait, value) DO UPDATE SET
       first_at = least(known.first_at, excluded.first_at), last_at = greatest(known.last_at, excluded.last_at),
       signals = known.signals + excluded.signals, sessions = known.sessions + excluded.sessions`,
    [signalIds],
  );
  // Only what is new: every worker sees the newest release, and none should wait for another because of it.
  await client.query(
    `INSERT INTO releases AS known (project_id, name, first_seen_at)
     SELECT s.project_id, s.release, s.first_at
       FROM (SELECT project_id, release, min(at) AS first_at FROM signals WHERE id = ANY($1) AND release <> ''
              GROUP BY project_id, release) s
       LEFT JOIN releases r ON r.project_id = s.project_id AND r.name = s.release
      WHERE r.name IS NULL OR s.first_at < r.first_seen_at ORDER BY 1, 2
     ON CONFLICT (project_id, name) DO UPDATE SET first_seen_at = least(known.first_seen_at, excluded.first_seen_at)`,
    [signalIds],
  );
}
