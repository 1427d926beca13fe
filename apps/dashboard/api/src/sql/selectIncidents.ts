import type { RuleId, SignalElement } from '@wince/protocol';
import type pg from 'pg';
import type { SearchTerm } from '../search/terms.ts';
import { type Bind, conditionOf, createBinder } from '../search/whereOf.ts';

export type IncidentStatus = 'new' | 'open' | 'snoozed' | 'resolved' | 'ignored';
export type IncidentSort = 'pain' | 'recent' | 'people' | 'first';

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
  first: 'extract(epoch FROM first_seen_at)::float8',
};

/** One incident with the newest state of its ticket. */
export interface IncidentListRow {
  id: string;
  project_id: string;
  short_id: string;
  rule: RuleId;
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
  reviewed: boolean;
  returned: boolean;
  verdict: 'accepted' | 'declined' | 'duplicate' | null;
  assignee_id: string | null;
  assignee_name: string | null;
  duplicate_of: string | null;
  duplicate_of_short_id: string | null;
  snooze_until: Date | null;
  snooze_people: number | null;
  snooze_release: string | null;
  fixed_release: string | null;
  fixed_after: boolean;
}

export interface IncidentFilter {
  projectId: string;
  /** Epoch ms. */
  now: number;
  /** Id of the user that `assignee:me` means; undefined for a program. */
  userId: string | undefined;
  route: string | undefined;
  rule: string | undefined;
  /** Seen within the last so many days. */
  days: number | undefined;
  terms: readonly SearchTerm[];
}

/** The filter as a condition on the incident `i`. */
export function whereOf(filter: IncidentFilter, bind: Bind): string {
  const { route, rule, days, now, userId, terms } = filter;
  return [
    `i.project_id = ${bind(filter.projectId)}`,
    ...(route === undefined ? [] : [`i.route = ${bind(route)}`]),
    ...(rule === undefined ? [] : [`${bind(rule)} = ANY (i.rules)`]),
    ...(days === undefined ? [] : [`i.last_seen_at >= to_timestamp(${bind(now - days * 86_400_000)}::float8 / 1000)`]),
    ...terms.map((term) => conditionOf(term, { bind, projectId: filter.projectId, now, userId })),
  ].join(' AND ');
}

export const INCIDENT_COLUMNS = `i.id, i.project_id, i.short_id, i.rule, i.rules, i.severity, i.status, i.route, i.element,
  i.person_count, i.session_count, i.signal_count::float8 AS signal_count, i.first_seen_at, i.last_seen_at,
  o.state AS outbox_state, o.last_error AS outbox_error, o.title AS outbox_title,
  o.held AS outbox_held, o.held_detail AS outbox_held_detail, t.state AS ticket_state, t.state_name AS ticket_state_name,
  t.merged_into AS ticket_merged_into, o.description AS outbox_description,
  t.identifier AS ticket_identifier, t.url AS ticket_url, w.n AS sessions_in_window,
  i.reviewed_at IS NOT NULL AS reviewed, i.status IN ('new', 'open') AND i.regressed_at IS NOT NULL AS returned,
  i.verdict, i.assignee_id, u.name AS assignee_name, i.duplicate_of, d.short_id AS duplicate_of_short_id,
  i.snooze_until, i.snooze_people, i.snooze_release, i.fixed_release, i.fixed_after`;

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
  LEFT JOIN users u ON u.id = i.assignee_id
  LEFT JOIN incidents d ON d.id = i.duplicate_of
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS n FROM incident_sessions s
    -- The start of the window by itself: row security lets the index compare times, not compute them.
    WHERE s.incident_id = i.id AND s.last_at > (
      SELECT to_timestamp(${nowParameter}::float8 / 1000) - make_interval(hours => p.ticket_window_hours)
      FROM projects p WHERE p.id = i.project_id)) w`;

/** One page, ordered by the sort's key and then by id, both falling. */
export async function selectIncidents(
  pool: pg.Pool,
  options: IncidentFilter & {
    statuses: readonly IncidentStatus[];
    sort: IncidentSort;
    after: { key: number; id: string } | undefined;
    limit: number;
  },
): Promise<IncidentListRow[]> {
  const { bind, values } = createBinder();
  const now = bind(options.now);
  const where = `${whereOf(options, bind)} AND i.status = ANY (${bind(options.statuses)})`;
  const after =
    options.after === undefined
      ? ''
      : `WHERE (sort_key, id) < (${bind(options.after.key)}::float8, ${bind(options.after.id)}::uuid)`;
  const { rows } = await pool.query<IncidentListRow>(
    `WITH keyed AS (SELECT i.*, ${SORT_KEYS[options.sort]} AS sort_key FROM incidents i WHERE ${where}),
     i AS (SELECT * FROM keyed ${after} ORDER BY sort_key DESC, id DESC LIMIT ${bind(options.limit)})
     SELECT ${INCIDENT_COLUMNS}, i.sort_key FROM i ${incidentJoins(now)}
     ORDER BY i.sort_key DESC, i.id DESC`,
    values,
  );
  return rows;
}
