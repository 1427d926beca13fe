/**
 * What an incident's life asks of its ticket and of the receivers of webhooks. Pure: what was acted upon before (the
 * mark), how it is now, and out comes what is to be done, each thing under a key of its own, so that planning the same
 * again adds nothing.
 */

import type { TicketState } from '../linear/linearTypes.ts';
import { priorityOf } from '../linear/priority.ts';
import type { TicketPolicy } from '../policy/policy.ts';

const DAY_MS = 86_400_000;

export type IncidentStatus = 'new' | 'open' | 'snoozed' | 'resolved' | 'ignored';
export type Severity = 'low' | 'medium' | 'high';

export interface Mark {
  status: IncidentStatus;
  generation: number;
  severity: Severity;
  people: number;
  /** Whether receivers of webhooks were told of it. */
  announced: boolean;
}

export interface LivingIncident {
  status: IncidentStatus;
  statusReason: string | null;
  /** Epoch ms. */
  statusChangedAt: number | null;
  generation: number;
  severity: Severity;
  people: number;
  /** It has passed the project's threshold. */
  due: boolean;
}

export interface LivingTicket {
  generation: number;
  state: TicketState;
  identifier: string;
  prioritySet: number | null;
  peopleTold: number;
  /** Epoch ms. */
  toldAt: number;
}

export type EventType = 'incident.opened' | 'incident.updated' | 'incident.resolved' | 'incident.reopened';

export type Step =
  | { kind: 'comment'; key: string; reason: 'growth' }
  | { kind: 'set-priority'; key: string; priority: number }
  | { kind: 'complete-ticket'; key: string; to: 'completed' | 'canceled' }
  | { kind: 'reopen-ticket'; key: string }
  | { kind: 'notify'; key: string; event: EventType };

export function planSteps(
  before: Mark | undefined,
  incident: LivingIncident,
  ticket: LivingTicket | undefined,
  options: { policy: TicketPolicy; quiet: boolean; nowMs: number },
): { steps: Step[]; mark: Mark } {
  // Somebody does not want to hear of it for now; once it wakes, it is compared with what was told before.
  if (incident.status === 'snoozed') {
    const { status, generation, severity, people } = incident;
    return { steps: [], mark: before ?? { status, generation, severity, people, announced: false } };
  }
  const announced = before?.announced ?? false;
  const events = planEvents(before, incident);
  return {
    steps: [...(ticket ? planTicket(incident, ticket, options) : []), ...events],
    mark: {
      status: incident.status,
      generation: incident.generation,
      severity: incident.severity,
      // Growth is counted from what was told last.
      people: before && events.length === 0 && announced ? before.people : incident.people,
      announced: announced || events.length > 0,
    },
  };
}

function planEvents(before: Mark | undefined, incident: LivingIncident): Step[] {
  const isOpen = incident.status === 'new' || incident.status === 'open';
  const step = (event: EventType, key: string): Step[] => [{ kind: 'notify', event, key: `${event} ${key}` }];
  if (!before?.announced) return incident.due && isOpen ? step('incident.opened', String(incident.generation)) : [];
  const wasOpen = before.status === 'new' || before.status === 'open' || before.status === 'snoozed';
  const changedAt = `${incident.generation} ${incident.statusChangedAt ?? 0}`;
  if (wasOpen && !isOpen) return step('incident.resolved', changedAt);
  if (isOpen && (!wasOpen || incident.generation > before.generation)) return step('incident.reopened', changedAt);
  if (isOpen && (incident.severity !== before.severity || incident.people >= 2 * Math.max(1, before.people)))
    return step('incident.updated', `${incident.generation} ${incident.severity} ${incident.people}`);
  return [];
}

function planTicket(
  incident: LivingIncident,
  ticket: LivingTicket,
  { policy, quiet, nowMs }: { policy: TicketPolicy; quiet: boolean; nowMs: number },
): Step[] {
  // What a person did to the issue (deleted, merged, canceled) stands; an older generation has had its life.
  if (ticket.generation !== incident.generation) return [];
  const changedAt = String(incident.statusChangedAt ?? 0);
  const closed = incident.status === 'resolved' || incident.status === 'ignored';
  if (ticket.state === 'open' && closed) {
    if (!policy.completeWhenResolved) return [];
    return [{ kind: 'complete-ticket', key: changedAt, to: incident.status === 'ignored' ? 'canceled' : 'completed' }];
  }
  if (ticket.state === 'completed' && !closed && policy.completeWhenResolved)
    return [{ kind: 'reopen-ticket', key: changedAt }];
  if (ticket.state !== 'open' || closed) return [];
  const steps: Step[] = [];
  const doubled = incident.people >= 2 * Math.max(1, ticket.peopleTold);
  if (policy.commentOnGrowth && doubled && !quiet && nowMs - ticket.toldAt >= DAY_MS)
    steps.push({ kind: 'comment', key: `growth ${ticket.toldAt}`, reason: 'growth' });
  const priority = priorityOf(incident);
  // Only ever upwards: it is for a person to say that something has become less urgent.
  if (ticket.prioritySet !== null && priority < ticket.prioritySet)
    steps.push({ kind: 'set-priority', key: String(priority), priority });
  return steps;
}
