import { ArrowUpRight } from 'lucide-react';
import type { Incident } from '../api/incidents.ts';
import { t } from '../messages/t.ts';
import { Badge } from '../ui/Badge.tsx';

/** Where the incident's ticket stands, in two words. */
export function TicketCell({ incident }: { incident: Pick<Incident, 'ticket' | 'sessionsUntilTicket' | 'status'> }) {
  const { ticket } = incident;
  if (!ticket) {
    const quiet = incident.status === 'resolved' || incident.status === 'ignored' || incident.sessionsUntilTicket === 0;
    return (
      <span className="muted">
        {quiet ? '–' : t('list.sessionsToGo', { sessionsUntilTicket: incident.sessionsUntilTicket })}
      </span>
    );
  }
  switch (ticket.state) {
    case 'linked':
      return ticket.url ? (
        <a className="ticket-link" href={ticket.url} target="_blank" rel="noreferrer">
          {ticket.identifier ?? t('list.ticket')}
          <ArrowUpRight size={13} aria-hidden />
        </a>
      ) : (
        <Badge tone="accent">{ticket.identifier ?? t('list.linked')}</Badge>
      );
    case 'failed':
      return (
        <Badge tone="high" {...(ticket.error ? { title: ticket.error } : {})}>
          {t('list.failed')}
        </Badge>
      );
    case 'would-create':
      return <Badge title={t('list.linearIsNotConnected')}>{t('list.wouldCreate')}</Badge>;
    case 'held':
      return (
        <Badge tone="medium" {...(ticket.reason ? { title: ticket.reason } : {})}>
          {t('list.heldBack')}
        </Badge>
      );
    case 'skipped':
      return <Badge {...(ticket.error ? { title: ticket.error } : {})}>{t('list.leftAlone')}</Badge>;
    case 'unknown':
      return <Badge title={t('list.theOutcomeOfThe')}>{t('list.checking')}</Badge>;
    default:
      return <Badge>{t('list.queued')}</Badge>;
  }
}
