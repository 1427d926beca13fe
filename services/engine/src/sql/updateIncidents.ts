import type { PoolClient } from 'pg';
import type { Gained } from './upsertIncidentSessions.ts';

export interface UpdatedIncident {
  id: string;
  project_id: string;
  generation: number;
  regressed: boolean;
  /** Why it woke, in words; null where it did not. */
  woken: string | null;
}

/**
 * Folds newly stored signals into their incidents. Every part of it is monotonic (least, greatest, union, counts of
 * what is new), so that the order of arrival does not matter. `ranks` orders signals by gravity, `gained` says how many
 * sessions and people are new.
 *
 * A resolved incident that happens again after it was resolved opens anew, as the next generation; where it was
 * resolved in a release, only an event of that release or a later one does that. A snoozed one wakes with the first of
 * its time, its number of people, its next release, and waits for review where it waited before.
 */
export async function updateIncidents(
  client: PoolClient,
  signalIds: readonly string[],
  options: { ranks: readonly { rule: string; severity: string; rank: number }[]; gained: readonly Gained[] },
): Promise<UpdatedIncident[]> {
  const { ranks, gained } = options;
  const { rows } = await client.query<UpdatedIncident>(
    `WITH ranked AS (
       SELECT s.*, r.rank FROM signals s
         JOIN jsonb_to_recordset($2::jsonb) AS r(rule text, severity text, rank int) USING (rule, severity)
        WHERE s.id = ANY($1) AND s.incident_id IS NOT NULL
     ), fresh AS (
       SELECT incident_id, count(*) AS signals, min(at) AS first_at, max(at) AS last_at, array_agg(DISTINCT rule) AS rules
         FROM ranked GROUP BY incident_id
     ), best AS (
       SELECT DISTINCT ON (incident_id) incident_id, id, rank, at, rule, severity, element
         FROM ranked ORDER BY incident_id, rank DESC, at DESC, id DESC
     ), gained AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS g(incident_id uuid, sessions int, people int)
     )
     UPDATE incidents i SET
       signal_count = i.signal_count + fresh.signals,
       session_count = i.session_count + gained.sessions,
       person_count = i.person_count + gained.people,
       first_seen_at = least(i.first_seen_at, fresh.first_at),
       last_seen_at = greatest(i.last_seen_at, fresh.last_at),
       rules = (SELECT array_agg(DISTINCT rule ORDER BY rule) FROM unnest(i.rules || fresh.rules) AS rule),
       best_signal_id = CASE WHEN better.yes THEN best.id ELSE i.best_signal_id END,
       best_at = CASE WHEN better.yes THEN best.at ELSE i.best_at END,
       best_rank = CASE WHEN better.yes THEN best.rank ELSE i.best_rank END,
       rule = CASE WHEN better.yes THEN best.rule ELSE i.rule END,
       severity = CASE WHEN better.yes THEN best.severity ELSE i.severity END,
       element = CASE WHEN better.yes THEN best.element ELSE i.element END,
       status = CASE WHEN back.yes THEN 'open' WHEN woken.why IS NOT NULL THEN i.snoozed_from ELSE i.status END,
       status_changed_at = CASE WHEN turned.yes THEN now() ELSE i.status_changed_at END,
       status_reason = CASE WHEN turned.yes THEN NULL ELSE i.status_reason END,
       reviewed_at = CASE WHEN turned.yes THEN NULL ELSE i.reviewed_at END,
       fixed_release = CASE WHEN back.yes THEN NULL ELSE i.fixed_release END,
       fixed_after = i.fixed_after AND NOT back.yes,
       snoozed_from = CASE WHEN woken.why IS NULL THEN i.snoozed_from END,
       snooze_until = CASE WHEN woken.why IS NULL THEN i.snooze_until END,
       snooze_people = CASE WHEN woken.why IS NULL THEN i.snooze_people END,
       snooze_release = CASE WHEN woken.why IS NULL THEN i.snooze_release END,
       generation = i.generation + CASE WHEN back.yes THEN 1 ELSE 0 END,
       regressed_at = CASE WHEN back.yes THEN now() ELSE i.regressed_at END,
       updated_at = now()
     FROM fresh JOIN best USING (incident_id) JOIN gained USING (incident_id),
       LATERAL (SELECT i2.status = 'resolved' AND EXISTS (
                         SELECT 1 FROM ranked r
                          WHERE r.incident_id = i2.id AND r.at > i2.status_changed_at
                            AND (i2.fixed_release IS NULL OR r.release = i2.fixed_release AND NOT i2.fixed_after
                                 OR r.release <> '' AND release_after(i2.project_id, r.release, i2.fixed_release))) AS yes
                  FROM incidents i2 WHERE i2.id = fresh.incident_id) back,
       LATERAL (SELECT CASE
                  WHEN i4.status <> 'snoozed' THEN NULL
                  WHEN fresh.last_at > i4.snooze_until THEN 'the time is over'
                  WHEN i4.person_count + gained.people >= i4.snooze_people
                    THEN format('%s people are hit', i4.person_count + gained.people)
                  ELSE (SELECT format('it happened in release %s', max(r.release)) FROM ranked r
                         WHERE r.incident_id = i4.id AND r.at > i4.status_changed_at AND r.release <> ''
                           AND release_after(i4.project_id, r.release, i4.snooze_release)
                        HAVING count(*) > 0) END AS why
                  FROM incidents i4 WHERE i4.id = fresh.incident_id) woken,
       LATERAL (SELECT back.yes OR woken.why IS NOT NULL AS yes) turned,
       LATERAL (SELECT (best.rank, best.at, best.id) > (i3.best_rank, i3.best_at, i3.best_signal_id) AS yes
                  FROM incidents i3 WHERE i3.id = fresh.incident_id) better
     WHERE i.id = fresh.incident_id
     RETURNING i.id, i.project_id, i.generation, back.yes AS regressed, woken.why AS woken`,
    [signalIds, JSON.stringify(ranks), JSON.stringify(gained)],
  );
  return rows;
}
