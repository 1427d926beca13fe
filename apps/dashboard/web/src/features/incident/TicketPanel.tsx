import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { useCreateTicket } from '../../api/deliveries.ts';
import type { IncidentDetail } from '../../api/incident.ts';
import { t } from '../../messages/t.ts';
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
    <Panel id="ticket" title={t('incident.ticket')}>
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
            {ticket.identifier ?? t('incident.openTheTicket')}
            <ArrowUpRight size={15} aria-hidden />
          </a>
          <span className="muted"> {inLinear(ticket)}</span>
        </p>
      );
    case 'failed':
      return (
        <>
          <p>
            <Badge tone="high">{t('incident.failed')}</Badge>
          </p>
          <p className="ticket-error">{ticket.error ?? t('incident.linearRefusedTheTicket')}</p>
        </>
      );
    case 'would-create':
      return (
        <>
          <p>
            <Badge tone="accent">{t('incident.wouldCreate')}</Badge>
          </p>
          <p className="muted">{t('incident.enoughSessionsWereHit')}</p>
        </>
      );
    case 'held':
      return (
        <>
          <p>
            <Badge tone="medium">{t('incident.heldBack')}</Badge>
          </p>
          <p className="muted">{ticket.reason}</p>
        </>
      );
    case 'skipped':
      return (
        <>
          <p>
            <Badge>{t('incident.leftAlone')}</Badge>
          </p>
          <p className="muted">{ticket.error}</p>
        </>
      );
    default:
      return (
        <>
          <p>
            <Badge tone="accent">{ticket.state === 'unknown' ? t('incident.checking') : t('incident.queued')}</Badge>
          </p>
          <p className="muted">
            {ticket.error ?? (ticket.state === 'unknown' ? t('incident.theOutcomeOfThe') : t('incident.itIsOnIts'))}
          </p>
        </>
      );
  }
}

function inLinear(ticket: NonNullable<IncidentDetail['ticket']>): string {
  if (ticket.inLinear === 'removed') return t('incident.wasDeletedInLinear');
  if (ticket.inLinear === 'merged')
    return t('incident.isADuplicateOf', { mergedInto: ticket.mergedInto ?? t('incident.anotherOne') });
  return ticket.stateName ? t('incident.isInLinear', { stateName: ticket.stateName }) : t('incident.inLinear');
}

/** What a person may order: a ticket below the threshold or against the policy, another try, another ticket. */
function TicketAction({ incident }: { incident: IncidentDetail }) {
  const { mutate, isPending, error } = useCreateTicket(incident.id);
  const { ticket, status } = incident;
  if (status !== 'new' && status !== 'open') return null;
  const removed = ticket?.inLinear === 'removed' || (ticket?.state === 'skipped' && ticket.held === 'removed');
  const label = removed
    ? t('incident.makeAnotherTicket')
    : ticket === null
      ? t('incident.makeATicketNow')
      : ticket.state === 'held'
        ? t('incident.sendItNow')
        : ticket.state === 'failed'
          ? t('incident.tryAgain')
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
        {t.rich('incident.ofSessionsInHours', {
          count: Math.min(sessionsInWindow, needed),
          needed,
          strong: (words) => <strong className="tabular">{words}</strong>,
          windowHours,
        })}
      </p>
      <div className="progress" aria-hidden="true">
        <div style={{ width: `${done * 100}%` }} />
      </div>
      <p className="muted">
        {incident.status === 'ignored'
          ? t('incident.ignoredItMakesNo')
          : incident.status === 'snoozed'
            ? t('incident.snoozedItMakesNo')
            : incident.status === 'resolved'
              ? t('incident.resolvedItMakesA')
              : done < 1
                ? t('incident.aTicketIsMade', { needed: needed - sessionsInWindow })
                : t('incident.aTicketIsMadeWith')}
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
      <Button onClick={() => setOpen(true)}>
        {linked ? t('incident.readWhatWasSent') : t('incident.readTheWholeTicket')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={linked ? t('incident.theTicketAsIt') : t('incident.theTicketAsItWould')}
      >
        <p className="ticket-title">{preview.title}</p>
        <Markdown text={preview.description} />
      </Dialog>
    </>
  );
}
