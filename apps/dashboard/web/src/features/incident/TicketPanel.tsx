import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { useCreateTicket } from '../../api/deliveries.ts';
import type { IncidentDetail } from '../../api/incident.ts';
import { counted } from '../../format/count.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Markdown } from '../../ui/markdown/Markdown.tsx';
import { Panel } from '../../ui/Panel.tsx';
import './ticketPanel.css';

/** Where the ticket stands, or how far away it is. */
export function TicketPanel({ incident }: { incident: IncidentDetail }) {
  const { ticket, ticketPreview } = incident;
  return (
    <Panel id="ticket" title="Ticket">
      <div className="ticket">
        {ticket ? <TicketState ticket={ticket} /> : <Threshold incident={incident} />}
        <TicketAction incident={incident} />
        {ticketPreview ? <Preview preview={ticketPreview} linked={ticket?.state === 'linked'} /> : null}
      </div>
    </Panel>
  );
}

function TicketState({ ticket }: { ticket: NonNullable<IncidentDetail['ticket']> }) {
  switch (ticket.state) {
    case 'linked':
      return (
        <p>
          <a className="ticket-id" href={ticket.url} target="_blank" rel="noreferrer">
            {ticket.identifier ?? 'Open the ticket'}
            <ArrowUpRight size={15} aria-hidden />
          </a>
          <span className="muted"> {inLinear(ticket)}</span>
        </p>
      );
    case 'failed':
      return (
        <>
          <p>
            <Badge tone="high">Failed</Badge>
          </p>
          <p className="ticket-error">{ticket.error ?? 'Linear refused the ticket.'}</p>
        </>
      );
    case 'would-create':
      return (
        <>
          <p>
            <Badge tone="accent">Would create</Badge>
          </p>
          <p className="muted">
            Enough sessions were hit. Linear is not connected, so the ticket waits here. Connect it under Integrations
            to send it.
          </p>
        </>
      );
    case 'held':
      return (
        <>
          <p>
            <Badge tone="medium">Held back</Badge>
          </p>
          <p className="muted">{ticket.reason}</p>
        </>
      );
    case 'skipped':
      return (
        <>
          <p>
            <Badge>Left alone</Badge>
          </p>
          <p className="muted">{ticket.error}</p>
        </>
      );
    default:
      return (
        <>
          <p>
            <Badge tone="accent">{ticket.state === 'unknown' ? 'Checking' : 'Queued'}</Badge>
          </p>
          <p className="muted">
            {ticket.error ??
              (ticket.state === 'unknown'
                ? 'The outcome of the last try is not known. It is looked up before another ticket is made.'
                : 'It is on its way to Linear.')}
          </p>
        </>
      );
  }
}

function inLinear(ticket: NonNullable<IncidentDetail['ticket']>): string {
  if (ticket.inLinear === 'removed') return 'was deleted in Linear';
  if (ticket.inLinear === 'merged') return `is a duplicate of ${ticket.mergedInto ?? 'another one'}`;
  return ticket.stateName ? `is “${ticket.stateName}” in Linear` : 'in Linear';
}

/** What a person may order: a ticket below the threshold or against the policy, another try, another ticket. */
function TicketAction({ incident }: { incident: IncidentDetail }) {
  const { mutate, isPending, error } = useCreateTicket(incident.id);
  const { ticket, status } = incident;
  if (status !== 'new' && status !== 'open') return null;
  const removed = ticket?.inLinear === 'removed' || (ticket?.state === 'skipped' && ticket.held === 'removed');
  const label = removed
    ? 'Make another ticket'
    : ticket === null
      ? 'Make a ticket now'
      : ticket.state === 'held'
        ? 'Send it now'
        : ticket.state === 'failed'
          ? 'Try again'
          : undefined;
  if (label === undefined) return null;
  return (
    <>
      <div>
        <Button busy={isPending} onClick={() => mutate()}>
          {label}
        </Button>
      </div>
      {error ? <ErrorNote error={error} /> : null}
    </>
  );
}

function Threshold({ incident }: { incident: IncidentDetail }) {
  const { sessionsInWindow, needed, windowHours } = incident.threshold;
  const done = Math.min(sessionsInWindow / needed, 1);
  return (
    <>
      <p>
        <strong className="tabular">
          {Math.min(sessionsInWindow, needed)} of {needed}
        </strong>{' '}
        sessions in {counted(windowHours, 'hour', 'hours')}
      </p>
      <div className="progress" aria-hidden="true">
        <div style={{ width: `${done * 100}%` }} />
      </div>
      <p className="muted">
        {incident.status === 'ignored'
          ? 'Ignored: it makes no ticket.'
          : incident.status === 'snoozed'
            ? 'Snoozed: it makes no ticket until it wakes.'
            : incident.status === 'resolved'
              ? 'Resolved: it makes a ticket when it comes back.'
              : done < 1
                ? `A ticket is made when ${needed - sessionsInWindow} more ${needed - sessionsInWindow === 1 ? 'session is' : 'sessions are'} hit.`
                : 'A ticket is made with the next signal.'}
      </p>
    </>
  );
}

function Preview({ preview, linked }: { preview: NonNullable<IncidentDetail['ticketPreview']>; linked: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className="ticket-preview">
        <p className="ticket-title">{preview.title}</p>
        <div className="ticket-excerpt" aria-hidden="true">
          <Markdown text={preview.description.slice(0, 400)} />
        </div>
      </div>
      <Button onClick={() => setOpen(true)}>{linked ? 'Read what was sent' : 'Read the whole ticket'}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={linked ? 'The ticket as it was sent' : 'The ticket as it would be sent'}
      >
        <p className="ticket-title">{preview.title}</p>
        <Markdown text={preview.description} />
      </Dialog>
    </>
  );
}
