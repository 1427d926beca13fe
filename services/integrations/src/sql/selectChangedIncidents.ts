import type { SignalElement } from '@wince/protocol';
import type pg from 'pg';
import type { LivingIncident, LivingTicket, Mark } from '../life/plan.ts';

export interface ChangedIncident {
  incidentId: string;
  projectId: string;
  /** `updated_at` in full precision. */
  updatedAt: string;
  mark: Mark | null;
  incident: LivingIncident & {
    shortId: string;
    rule: string;
    rules: string[];
    route: string;
    element: SignalElement;
    sessions: number;
    signals: number;
    firstSeenAt: number;
    lastSeenAt: number;
  };
  project: { slug: string; name: string };
  ticket: (LivingTicket & { url: string }) | null;
}

/**
 * Incidents that are not as they were when they were last looked at, and those whose ticket may now be told of growth.
 * Compared by inequality: a transaction that began earlier may commit later.
 */
export async function selectChangedIncidents(client: pg.ClientBase, limit: number): Promise<ChangedIncident[]> {
  const { rows } = await client.query<ChangedIncident>(
    `SELECT i.id AS "incidentId", i.project_id AS "projectId", i.updated_at::text AS "updatedAt",
       CASE WHEN m.incident_id IS NULL THEN NULL ELSE json_build_object('status', m.status, 'generation', m.generation,
         'severity', m.severity, 'people', m.people, 'announced', m.announced) END AS mark,
       json_build_object('status', i.status, 'statusReason', i.status_reason,
         'statusChangedAt', floor(extract(epoch FROM i.status_changed_at) * 1000), 'generation', i.generation,
         'severity', i.severity, 'people', i.person_count, 'sessions', i.session_count, 'signals', i.signal_count,
         'shortId', i.short_id, 'rule', i.rule, 'rules', i.rules, 'route', i.route, 'element', i.element,
         'firstSeenAt', floor(extract(epoch FROM i.first_seen_at) * 1000),
         'lastSeenAt', floor(extract(epoch FROM i.last_seen_at) * 1000),
         'due', EXISTS (SELECT 1 FROM outbox o WHERE o.incident_id = i.id AND o.kind = 'create-ticket')) AS incident,
       json_build_object('slug', p.slug, 'name', p.name) AS project,
       CASE WHEN t.incident_id IS NULL THEN NULL ELSE json_build_object('generation', t.generation, 'state', t.state,
         'identifier', t.identifier, 'url', t.url, 'prioritySet', t.priority_set, 'peopleTold', t.people_told,
         'toldAt', floor(extract(epoch FROM t.told_at) * 1000)) END AS ticket
     FROM incidents i JOIN projects p ON p.id = i.project_id
       LEFT JOIN incident_marks m ON m.incident_id = i.id
       LEFT JOIN LATERAL (SELECT * FROM tickets WHERE incident_id = i.id ORDER BY generation DESC LIMIT 1) t ON true
     WHERE m.seen_updated_at IS DISTINCT FROM i.updated_at
        OR (t.state = 'open' AND i.person_count >= 2 * greatest(t.people_told, 1) AND t.told_at < now() - interval '1 day'
            AND i.status IN ('new', 'open')
            AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.incident_id = i.id AND o.kind = 'comment' AND o.created_at > t.told_at))
     ORDER BY i.updated_at
     LIMIT $1`,
    [limit],
  );
  return rows;
}
