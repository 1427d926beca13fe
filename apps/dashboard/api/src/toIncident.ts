import type { Incident, Ticket } from './schemas/incident.ts';
import { incidentSentence, sentenceText } from './sentence.ts';
import type { IncidentListRow } from './sql/selectIncidents.ts';

/** The row as the API gives it out. `trend` is one count per day, today last. */
export function toIncident(
  row: IncidentListRow,
  options: { trend: number[]; ticketMinSessions: number; linearConfigured: boolean },
): Incident {
  const sentence = incidentSentence({ ...row, people: row.person_count });
  const ticket = toTicket(row, options.linearConfigured);
  return {
    id: row.id,
    projectId: row.project_id,
    shortId: row.short_id,
    rule: row.rule,
    rules: row.rules,
    severity: row.severity,
    status: row.status,
    route: row.route,
    element: row.element,
    title: sentenceText(sentence),
    sentence,
    people: row.person_count,
    sessions: row.session_count,
    signals: row.signal_count,
    firstSeenAt: row.first_seen_at.getTime(),
    lastSeenAt: row.last_seen_at.getTime(),
    trend: options.trend,
    ticket,
    sessionsUntilTicket: ticket ? 0 : Math.max(0, options.ticketMinSessions - row.sessions_in_window),
    reviewed: row.reviewed,
    returned: row.returned,
    verdict: row.verdict,
    assignee: row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
    duplicateOf: row.duplicate_of === null ? null : { id: row.duplicate_of, shortId: row.duplicate_of_short_id ?? '' },
    snooze:
      row.status === 'snoozed'
        ? { until: row.snooze_until?.getTime() ?? null, people: row.snooze_people, release: row.snooze_release }
        : null,
    fix: row.fixed_release === null ? null : { release: row.fixed_release, after: row.fixed_after },
  };
}

function toTicket(row: IncidentListRow, linearConfigured: boolean): Ticket | null {
  const error = row.outbox_error === null ? {} : { error: row.outbox_error };
  switch (row.outbox_state) {
    case 'new':
      if (!linearConfigured) return { state: 'would-create', ...error };
      return row.outbox_held === null
        ? { state: 'queued', ...error }
        : {
            state: 'held',
            held: row.outbox_held,
            ...(row.outbox_held_detail === null ? {} : { reason: row.outbox_held_detail }),
          };
    case 'sending':
    case 'unknown':
    case 'failed':
    case 'skipped':
      return { state: row.outbox_state, ...error, ...(row.outbox_held === null ? {} : { held: row.outbox_held }) };
    case 'linked':
      return {
        state: 'linked',
        ...(row.ticket_state === null ? {} : { inLinear: row.ticket_state }),
        ...(row.ticket_state_name === null ? {} : { stateName: row.ticket_state_name }),
        ...(row.ticket_merged_into === null ? {} : { mergedInto: row.ticket_merged_into }),
        ...(row.ticket_identifier === null ? {} : { identifier: row.ticket_identifier }),
        ...(row.ticket_url === null ? {} : { url: row.ticket_url }),
      };
    default:
      return null;
  }
}
