/**
 * What became of an issue in Linear, told by a webhook or read by the reconciliation, applied to the incident it stands
 * for. The newest version wins: older news, and the same news again, change nothing.
 */
import type pg from 'pg';
import { inTransaction } from '../inTransaction.ts';
import { duplicateOf, type LinearIssue, ticketStateOf } from '../linear/linearTypes.ts';
import { type ActivityAction, insertActivity } from '../sql/insertActivity.ts';
import { notifyTickets } from '../sql/notifyTickets.ts';
import { selectPolicy } from '../sql/selectPolicy.ts';
import { lockTicketsOfIssue, type OwnedTicket } from '../sql/selectTicketsOfIssue.ts';
import { setIncidentStatus } from '../sql/setIncidentStatus.ts';
import { updateTicket } from '../sql/updateTicket.ts';

export type Applied = 'not-ours' | 'older' | 'unchanged' | 'applied';

/** `gone`: it was deleted; `issue` is then what was known of it. */
export function applyIssue(pool: pg.Pool, issue: LinearIssue, options: { gone?: boolean } = {}): Promise<Applied> {
  const state = options.gone ? 'removed' : ticketStateOf(issue);
  return inTransaction(pool, async (client) => {
    const tickets = await lockTicketsOfIssue(client, issue.id);
    if (tickets.length === 0) return 'not-ours';
    let applied: Applied = 'older';
    for (const ticket of tickets) {
      if (ticket.via === 'merged') {
        // The issue that a duplicate points at: its end is the end of ours.
        if (state === 'completed') await resolve(client, ticket, issue);
        applied = 'applied';
        continue;
      }
      const updatedAt = Date.parse(issue.updatedAt);
      if (
        ticket.updatedAt !== null &&
        updatedAt <= ticket.updatedAt.getTime() &&
        !(options.gone && ticket.state !== 'removed')
      )
        continue;
      const into = duplicateOf(issue);
      await updateTicket(client, ticket, {
        state,
        stateName: issue.state.name,
        identifier: issue.identifier,
        url: issue.url,
        updatedAt: issue.updatedAt,
        mergedIntoId: into?.id,
        mergedInto: into?.identifier,
      });
      applied = state === ticket.state ? 'unchanged' : 'applied';
      if (state !== ticket.state) await turned(client, ticket, { from: ticket.state, to: state, issue });
      await notifyTickets(client, ticket.projectId);
    }
    return applied;
  });
}

type Turn = { from: OwnedTicket['state']; to: OwnedTicket['state']; issue: LinearIssue };

async function turned(client: pg.ClientBase, ticket: OwnedTicket, { from, to, issue }: Turn): Promise<void> {
  const line = (action: ActivityAction, detail: string) =>
    insertActivity(client, { incidentId: ticket.incidentId, action, detail });
  switch (to) {
    case 'completed':
      return resolve(client, ticket, issue);
    case 'canceled': {
      const policy = await selectPolicy(client, ticket.projectId);
      const reason = `${issue.identifier} was moved to “${issue.state.name}” in Linear`;
      if (policy.resolveWhenCompleted && isCurrent(ticket) && ticket.status !== 'resolved')
        await setIncidentStatus(client, { ...ticket, status: 'ignored', reason, at: issue.canceledAt });
      return;
    }
    case 'merged':
      return line(
        'ticket-merged',
        `${issue.identifier} is a duplicate of ${duplicateOf(issue)?.identifier ?? 'another issue'}`,
      );
    case 'removed':
      return line('ticket-removed', issue.identifier);
    case 'open': {
      if (from === 'removed' || from === 'merged') return line('ticket-restored', issue.identifier);
      const closed = ticket.status === 'resolved' || ticket.status === 'ignored';
      const policy = await selectPolicy(client, ticket.projectId);
      if (!closed || !isCurrent(ticket) || !policy.resolveWhenCompleted) return;
      const reason = `${issue.identifier} was opened again in Linear`;
      await setIncidentStatus(client, { ...ticket, status: 'open', reason, at: null });
    }
  }
}

async function resolve(client: pg.ClientBase, ticket: OwnedTicket, issue: LinearIssue): Promise<void> {
  const policy = await selectPolicy(client, ticket.projectId);
  if (!policy.resolveWhenCompleted || !isCurrent(ticket)) return;
  if (ticket.status === 'resolved' || ticket.status === 'ignored') return;
  const reason = `${issue.identifier} was completed in Linear`;
  // From when it was completed: what happens after that is a return, even if we hear of it later.
  await setIncidentStatus(client, { ...ticket, status: 'resolved', reason, at: issue.completedAt });
}

/** The ticket of an earlier return says nothing about the incident as it is now. */
function isCurrent(ticket: OwnedTicket): boolean {
  return ticket.generation === ticket.incidentGeneration;
}
