import type pg from 'pg';
import type { TicketFacts } from '../linear/ticketFacts.ts';

type Row = Pick<TicketFacts, 'project' | 'incident' | 'signal'> & {
  projectId: string;
  /** `updated_at` in full precision. */
  asOf: string;
};

/** The incident with its project and its best signal; undefined when it was deleted meanwhile. */
export async function selectTicketFacts(pool: pg.Pool, incidentId: string): Promise<Row | undefined> {
  const { rows } = await pool.query<Row>(
    `SELECT p.id AS "projectId", p.name AS project, i.updated_at::text AS "asOf",
       json_build_object(
         'shortId', i.short_id, 'rule', i.rule, 'rules', i.rules, 'severity', i.severity, 'route', i.route,
         'element', i.element, 'generation', i.generation,
         'firstSeenAt', floor(extract(epoch FROM i.first_seen_at) * 1000),
         'lastSeenAt', floor(extract(epoch FROM i.last_seen_at) * 1000),
         'signals', i.signal_count, 'sessions', i.session_count, 'people', i.person_count
       ) AS incident,
       json_build_object(
         'at', floor(extract(epoch FROM s.at) * 1000), 'rule', s.rule, 'ruleVersion', s.rule_version,
         'browser', s.browser, 'os', s.os, 'explanation', s.explanation
       ) AS signal
     FROM incidents i
       JOIN projects p ON p.id = i.project_id
       JOIN LATERAL (
         SELECT * FROM signals WHERE incident_id = i.id ORDER BY id = i.best_signal_id DESC, at DESC LIMIT 1
       ) s ON true
     WHERE i.id = $1`,
    [incidentId],
  );
  return rows[0];
}
