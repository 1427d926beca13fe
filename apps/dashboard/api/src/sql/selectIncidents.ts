import type { SignalElement } from '@wince/protocol';
import type pg from 'pg';

export type IncidentStatus = 'new' | 'open' | 'resolved' | 'ignored';
export type IncidentSort = 'pain' | 'recent' | 'people';

/**
 * Pain = people × severity weight × recency, where the weight is 1, 3 or 9 for low, medium or high and recency halves
 * with each week since the last signal. The list is ordered by its logarithm without the part that is the same for
 * all, `ln(people × weight) + ln 2 × last seen ÷ week`, which does not depend on now: a cursor stays valid.
 */
const PAIN = `ln(greatest(person_count, 1) * CASE severity WHEN 'high' THEN 9 WHEN 'medium' THEN 3 ELSE 1 END)::float8
  + ln(2) * extract(epoch FROM last_seen_at)::float8 / 604800`;

const SORT_KEYS: Readonly<Record<IncidentSort, string>> = {
  pain: PAIN,
  recent: 'extract(epoch FROM last_seen_at)::float8',
  people: 'person_count::float8',
};

/** One incident with the newest state of its ticket. */
export interface IncidentListRow {
  id: string;
  project_id: string;
  short_id: string;
  rule: string;
  rules: string[];
  severity: 'low' | 'medium' | 'high';
  status: IncidentStatus;
  route: string;
  element: SignalElement;
  person_count: number;
  session_count: number;
  signal_count: number;
  first_seen_at: Date;
  last_seen_at: Date;
  outbox_state: string | null;
  outbox_error: string | null;
  outbox_held: string | null;
  outbox_held_detail: string | null;
  outbox_title: string | null;
  outbox_description: string | null;
  ticket_identifier: string | null;
  ticket_url: string | null;
  ticket_state: 'open' | 'completed' | 'canceled' | 'merged' | 'removed' | null;
  ticket_state_name: string | null;
  ticket_merged_into: string | null;
  /** Sessions inside the project's ticket window. */
  sessions_in_window: number;
  sort_key: number;
}

export interface IncidentFilter {
  projectId: string;
  route: string | undefined;
  rule: string | undefined;
  /** Free text: part of a label, selector, route or short id. */
  q: string | undefined;
}

/** Bound as $1..$4; `like` is escaped so that % and _ in a search are themselves. */
export const INCIDENT_FILTER = `project_id = $1
  AND ($2::text IS NULL OR route = $2)
  AND ($3::text IS NULL OR $3 = ANY (rules))
  AND ($4::text IS NULL OR concat_ws(' ', element->>'label', element->>'selector', route, short_id) ILIKE $4)`;

export function bindFilter(filter: IncidentFilter): [string, string | null, string | null, string | null] {
  const like = filter.q === undefined ? null : `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`;
  return [filter.projectId, filter.route ?? null, filter.rule ?? null, like];
}

export const INCIDENT_COLUMNS = `i.id, i.project_id, i.short_id, i.rule, i.rules, i.severity, i.status, i.route, i.element,
  i.person_count, i.session_count, i.signal_count::float8 AS signal_count, i.first_seen_at, i.last_seen_at,
  o.state AS outbox_state, o.last_error AS outbox_error, o.title AS outbox_title,
  o.held AS outbox_held, o.held_detail AS outbox_held_detail, t.state AS ticket_state, t.state_name AS ticket_state_name,
  t.merged_into AS ticket_merged_into, o.description AS outbox_description,
  t.identifier AS ticket_identifier, t.url AS ticket_url, w.n AS sessions_in_window`;

/**
 * A ticket belongs to one generation of its incident; the newest one that has any is shown.
 * `nowParameter` is where epoch ms of now are bound.
 */
export const incidentJoins = (nowParameter: `$${number}`) => `LEFT JOIN LATERAL (
    SELECT state, last_error, title, description, generation, held, held_detail FROM outbox
    WHERE incident_id = i.id AND kind = 'create-ticket' ORDER BY generation DESC, created_at DESC LIMIT 1) o ON true
  LEFT JOIN LATERAL (
    SELECT identifier, url, state, state_name, merged_into FROM tickets
    WHERE incident_id = i.id AND generation = o.generation) t ON true
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS n FROM incident_sessions s
    JOIN projects p ON p.id = i.project_id
    WHERE s.incident_id = i.id AND s.last_at > to_timestamp(${nowParameter}::float8 / 1000) - make_interval(hours => p.ticket_window_hours)) w`;

/** One page, ordered by the sort's key and then by id, both falling. */
export async function selectIncidents(
  pool: pg.Pool,
  options: IncidentFilter & {
    statuses: readonly IncidentStatus[];
    sort: IncidentSort;
    after: { key: number; id: string } | undefined;
    limit: number;
    now: number;
  },
): Promise<IncidentListRow[]> {
  const { rows } = await pool.query<IncidentListRow>(
    `WITH keyed AS (SELECT *, ${SORT_KEYS[options.sort]} AS sort_key FROM incidents WHERE ${INCIDENT_FILTER} AND status = ANY ($6)),
     i AS (
       SELECT * FROM keyed WHERE $7::float8 IS NULL OR (sort_key, id) < ($7, $8::uuid)
       ORDER BY sort_key DESC, id DESC LIMIT $9)
     SELECT ${INCIDENT_COLUMNS}, i.sort_key FROM i ${incidentJoins('$5')}
     ORDER BY i.sort_key DESC, i.id DESC`,
    [
      ...bindFilter(options),
      options.now,
      options.statuses,
      options.after?.key ?? null,
      options.after?.id ?? null,
      options.limit,
    ],
  );
  return rows;
}
