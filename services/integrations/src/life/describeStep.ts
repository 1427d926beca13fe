/** What a step says, fixed when it is decided: a retry says the same. */
import { counted, placeName, timestamp } from '../linear/incidentWords.ts';
import { sentence, titleText } from '../linear/inertText.ts';
import { incidentUrl } from '../linear/renderTicket.ts';
import { wordsFor } from '../linear/ruleWords.ts';
import type { StepRow } from '../sql/insertSteps.ts';
import type { ChangedIncident } from '../sql/selectChangedIncidents.ts';
import type { Step } from './plan.ts';

export function describeStep(step: Step, row: ChangedIncident, options: { publicUrl: string; nowMs: number }): StepRow {
  const { incidentId, projectId, incident } = row;
  const base = { projectId, incidentId, generation: incident.generation, kind: step.kind, key: step.key, event: null };
  switch (step.kind) {
    case 'comment':
      return { ...base, payload: { people: incident.people, body: growthComment(row, options) } };
    case 'set-priority':
      return { ...base, payload: { priority: step.priority } };
    case 'complete-ticket':
      return { ...base, payload: { to: step.to, note: closingNote(row, options) } };
    case 'reopen-ticket':
      return { ...base, payload: {} };
    case 'notify':
      return { ...base, event: step.event, payload: notification(step.event, row, options) };
  }
}

function growthComment({ incident, ticket }: ChangedIncident, options: { publicUrl: string }): string {
  return `It hits more people: ${counted(incident.people, 'person', 'people')} in ${counted(incident.sessions, 'session', 'sessions')} by now (${ticket?.peopleTold ?? 0} when this was last told). Last at ${timestamp(incident.lastSeenAt)}. ${link(incident.shortId, options.publicUrl)}`;
}

function closingNote({ incident }: ChangedIncident, options: { publicUrl: string }): string {
  const word = incident.status === 'ignored' ? 'ignored' : 'resolved';
  // What a person writes on the dashboard may come from anywhere.
  const why = incident.statusReason === null ? '' : ` (${sentence(incident.statusReason, 300)})`;
  return `The incident was ${word} in Wince${why}. It opens again by itself when it comes back. ${link(incident.shortId, options.publicUrl)}`;
}

function link(shortId: string, publicUrl: string): string {
  return `[Open this incident in Wince](${incidentUrl(publicUrl, shortId)})`;
}

/** The body of a webhook: `{"type","timestamp","data"}`, as Standard Webhooks recommends. Documented in docs/webhooks.md. */
function notification(event: string, row: ChangedIncident, options: { publicUrl: string; nowMs: number }): object {
  const { incident, project, ticket } = row;
  const { shortId, rule, rules, severity, status, route, element, people, sessions, signals, generation } = incident;
  const label = titleText(element.label || element.selector, 80);
  return {
    type: event,
    timestamp: new Date(options.nowMs).toISOString(),
    data: {
      project: { id: row.projectId, ...project },
      incident: {
        id: row.incidentId,
        shortId,
        title: `${titleText(placeName(route), 60)}: ${wordsFor(rule, element.selector !== '').title(label === '' ? 'A click' : `'${label}'`)}`,
        rule,
        rules,
        severity,
        status,
        statusReason: incident.statusReason,
        route,
        element: { label: element.label, selector: element.selector },
        people,
        sessions,
        signals,
        generation,
        firstSeenAt: new Date(incident.firstSeenAt).toISOString(),
        lastSeenAt: new Date(incident.lastSeenAt).toISOString(),
        url: incidentUrl(options.publicUrl, shortId),
      },
      ticket: ticket === null ? null : { identifier: ticket.identifier, url: ticket.url, state: ticket.state },
    },
  };
}
