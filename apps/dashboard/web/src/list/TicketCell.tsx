import { ArrowUpRight } from 'lucide-react';
import type { Incident } from '../api/incidents.ts';
import { counted } from '../format/count.ts';
import { Badge } from '../ui/Badge.tsx';

/** Where the incident's ticket stands, in two words. */
export function TicketCell({ incident }: { incident: Pick<Incident, 'ticket' | 'sessionsUntilTicket' | 'status'> }) {
  const { ticket } = incident;
  if (!ticket) {
    const quiet = incident.status === 'resolved' || incident.status === 'ignored' || incident.sessionsUntilTicket === 0;
    return (
      <span className="muted">
        {quiet ? '–' : `${counted(incident.sessionsUntilTicket, 'session', 'sessions')} to go`}
      </span>
    );
  }
  switch (ticket.state) {
    case 'linked':
      return ticket.url ? (
        <a className="ticket-link" href={ticket.url} target="_blank" rel="noreferrer">
          {ticket.identifier ?? 'Ticket'}
          <ArrowUpRight size={13} aria-hidden />
        </a>
      ) : (
        <Badge tone="accent">{ticket.identifier ?? 'Linked'}</Badge>
      );
    case 'failed':
      return (
        <Badge tone="high" {...(ticket.error ? { title: ticket.error } : {})}>
          Failed
        </Badge>
      );
    case 'would-create':
      return <Badge title="Linear is not connected; this is the ticket that would be made">Would create</Badge>;
    case 'held':
      return (
        <Badge tone="medium" {...(ticket.reason ? { title: ticket.reason } : {})}>
          Held back
        </Badge>
      );
    case 'skipped':
      return <Badge {...(ticket.error ? { title: ticket.error } : {})}>Left alone</Badge>;
    case 'unknown':
      return <Badge title="The outcome of the last try is being looked up">Checking</Badge>;
    default:
      return <Badge>Queued</Badge>;
  }
}
