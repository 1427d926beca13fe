import type { PoolClient } from 'pg';

/** A signal's values as rows of `incident_traits`; an empty one is unknown. */
const TRAITS = `(VALUES ('release', s.release), ('browser', s.browser), ('rule', s.rule || '@' || s.rule_version)) AS t (trait, value)`;

/** Notes with which releases, browsers and versions of rules incidents were seen, and when each release first ran. */
export async function upsertTraits(client: PoolClient, signalIds: readonly string[]): Promise<void> {
  await client.query(
    `INSERT INTO incident_traits AS known (incident_id, trait, value, first_at, last_at)
     SELECT s.incident_id, t.trait, t.value, min(s.at), max(s.at) FROM signals s CROSS JOIN LATERAL ${TRAITS}
      WHERE s.id = ANY($1) AND s.incident_id IS NOT NULL AND t.value <> ''
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
     ON CONFLICT (incident_id, trait, value) DO UPDATE SET
       first_at = least(known.first_at, excluded.first_at), last_at = greatest(known.last_at, excluded.last_at)`,
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

/** Notes the traits of every incident anew, from the signals that are left. */
export async function resetTraits(client: PoolClient): Promise<void> {
  await client.query('DELETE FROM incident_traits');
  await client.query(
    `INSERT INTO incident_traits (incident_id, trait, value, first_at, last_at)
     SELECT s.incident_id, t.trait, t.value, min(s.at), max(s.at) FROM signals s CROSS JOIN LATERAL ${TRAITS}
      WHERE s.incident_id IS NOT NULL AND t.value <> '' GROUP BY 1, 2, 3`,
  );
}
