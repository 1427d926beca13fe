import type { PoolClient } from 'pg';

/** Returns how many there were. */
export async function deleteSignalsSince(client: PoolClient, eventTime: number): Promise<number> {
  const { rowCount } = await client.query('DELETE FROM signals WHERE at >= $1', [new Date(eventTime)]);
  return rowCount ?? 0;
}

/**
 * Counts incidents anew from the signals that are left. Status, reason and generation are people's, first and last
 * seen stay until the end: they can only be confirmed.
 */
export async function resetIncidents(
  client: PoolClient,
  ranks: readonly { rule: string; severity: string; rank: number }[],
): Promise<void> {
  await client.query('DELETE FROM incident_sessions');
  await client.query(
    `INSERT INTO incident_sessions (incident_id, session_id, person, first_at, last_at, signal_count)
     SELECT incident_id, session_id, coalesce(max(person), session_id), min(at), max(at), count(*)
       FROM signals WHERE incident_id IS NOT NULL GROUP BY incident_id, session_id`,
  );
  await client.query('SELECT recount_traits()');
  await client.query(
    `UPDATE incidents SET signal_count = 0, session_count = 0, person_count = 0, rules = '{}',
            best_rank = -1, best_at = '-infinity', best_signal_id = ''`,
  );
  await client.query(
    `WITH ranked AS (
       SELECT s.*, r.rank FROM signals s
         JOIN jsonb_to_recordset($1::jsonb) AS r(rule text, severity text, rank int) USING (rule, severity)
        WHERE s.incident_id IS NOT NULL
     ), counted AS (
       SELECT incident_id, count(*) AS signals, array_agg(DISTINCT rule ORDER BY rule) AS rules
         FROM ranked GROUP BY incident_id
     ), best AS (
       SELECT DISTINCT ON (incident_id) incident_id, id, rank, at, rule, severity, element
         FROM ranked ORDER BY incident_id, rank DESC, at DESC, id DESC
     ), sessions AS (
       SELECT incident_id, count(*) AS sessions, count(DISTINCT person) AS people FROM incident_sessions GROUP BY incident_id
     )
     UPDATE incidents i SET signal_count = counted.signals, session_count = sessions.sessions,
            person_count = sessions.people, rules = counted.rules, best_signal_id = best.id, best_rank = best.rank,
            best_at = best.at, rule = best.rule, severity = best.severity, element = best.element
       FROM counted JOIN best USING (incident_id) JOIN sessions USING (incident_id)
      WHERE i.id = counted.incident_id`,
    [JSON.stringify(ranks)],
  );
}

/**
 * After everything was judged again: when incidents were first and last seen, and away with those that nothing shows
 * any more and nobody has touched. Returns how many signals came in since `eventTime`, epoch ms.
 */
export async function settleIncidents(client: PoolClient, eventTime: number): Promise<number> {
  await client.query(
    `UPDATE incidents i SET first_seen_at = s.first_at, last_seen_at = s.last_at
       FROM (SELECT incident_id, min(at) AS first_at, max(at) AS last_at FROM signals GROUP BY incident_id) s
      WHERE i.id = s.incident_id AND (i.first_seen_at, i.last_seen_at) IS DISTINCT FROM (s.first_at, s.last_at)`,
  );
  await client.query(
    `DELETE FROM incidents i
      WHERE i.signal_count = 0 AND i.status_changed_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.incident_id = i.id)
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.incident_id = i.id AND o.state <> 'new')
        AND NOT EXISTS (SELECT 1 FROM incident_activity a WHERE a.incident_id = i.id AND a.actor <> 'engine')`,
  );
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM signals WHERE at >= $1', [
    new Date(eventTime),
  ]);
  return Number(rows[0]!.count);
}
