import { Link } from '@tanstack/react-router';
import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { type Delivery, type DeliveryFilter, useDeliveries, useRetryDelivery } from '../../api/deliveries.ts';
import { t } from '../../messages/t.ts';
import { Badge, type Tone } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Time } from '../../ui/Time.tsx';
import { HELD_WORDS } from './heldWords.ts';

const FILTERS = [
  { value: 'all', label: t('integrations.all') },
  { value: 'held', label: t('integrations.heldBack') },
  { value: 'failed', label: t('integrations.failed') },
  { value: 'waiting', label: t('integrations.waiting') },
  { value: 'done', label: t('integrations.done') },
] as const;

const KINDS: Record<string, string> = {
  'create-ticket': t('integrations.ticket'),
  comment: t('integrations.comment'),
  'set-priority': t('integrations.priority'),
  'complete-ticket': t('integrations.closeTheTicket'),
  'reopen-ticket': t('integrations.openTheTicketAgain'),
  digest: t('integrations.digestOfTheDay'),
};

/** Everything that went out, waits or was held back, and why. */
export function DeliveryLog({ project }: { project: string }) {
  const [filter, setFilter] = useState<DeliveryFilter>('all');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDeliveries(project, filter);
  const deliveries = data?.pages.flatMap((page) => page.deliveries);
  return (
    <Panel
      id="log"
      title={t('integrations.deliveryLog')}
      flush
      aside={<Segments label={t('integrations.show')} value={filter} options={FILTERS} onChange={setFilter} />}
    >
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {deliveries === undefined ? (
        error ? null : (
          <Skeleton lines={6} label={t('integrations.loadingTheLog')} />
        )
      ) : deliveries.length === 0 ? (
        <p className="muted delivery-none">
          {filter === 'all' ? t('integrations.nothingHasBeenSent') : t('integrations.thereIsNothingOf')}
        </p>
      ) : (
        <ul className="deliveries">
          {deliveries.map((one) => (
            <Row key={one.id} delivery={one} project={project} />
          ))}
        </ul>
      )}
      {hasNextPage ? (
        <p className="delivery-none">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('integrations.showOlderOnes')}
          </Button>
        </p>
      ) : null}
    </Panel>
  );
}

function Row({ delivery, project }: { delivery: Delivery; project: string }) {
  const retry = useRetryDelivery(project);
  const { incident, ticket, tries } = delivery;
  const action = actionOf(delivery);
  const why = delivery.heldDetail ?? delivery.error;
  return (
    <li className="delivery">
      <div className="delivery-head">
        <State delivery={delivery} />
        <span className="delivery-kind">{delivery.event ?? KINDS[delivery.kind] ?? delivery.kind}</span>
        {ticket ? (
          <a href={ticket.url} target="_blank" rel="noreferrer">
            {ticket.identifier}
            <ArrowUpRight size={13} aria-hidden />
          </a>
        ) : null}
        {delivery.url ? <span className="muted delivery-url">{delivery.url}</span> : null}
        <span className="delivery-when muted">
          <Time at={delivery.updatedAt} />
        </span>
      </div>
      {incident ? (
        <Link className="delivery-title" to="/p/$project/incidents/$id" params={{ project, id: incident.id }}>
          {delivery.title ?? incident.shortId}
        </Link>
      ) : delivery.title ? (
        <span className="delivery-title">{delivery.title}</span>
      ) : null}
      {why ? <p className="delivery-why">{why}</p> : null}
      {tries.length > 0 && (tries.length > 1 || delivery.state !== 'linked') ? (
        <details className="delivery-tries">
          <summary>{t('integrations.tries', { tries: tries.length })}</summary>
          <ol>
            {tries.map((one) => (
              <li key={one.at}>
                {t.rich('integrations.tryLine', {
                  time: () => <Time at={one.at} />,
                  tookMs: one.tookMs,
                  detail: one.detail ?? one.outcome,
                })}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {action ? (
        <div>
          <Button busy={retry.isPending} onClick={() => retry.mutate(delivery.id)}>
            {action}
          </Button>
        </div>
      ) : null}
      {retry.error ? <ErrorNote error={retry.error} /> : null}
    </li>
  );
}

/** What a person can do about it. */
function actionOf({ state, held, kind, channel }: Delivery): string | undefined {
  if (held === 'removed') return undefined;
  if (state === 'failed' || state === 'skipped') return t('integrations.tryAgain');
  if (state === 'new' && held !== null && kind === 'create-ticket' && held !== 'paused')
    return t('integrations.sendItNow');
  if (state === 'linked' && channel === 'webhook') return t('integrations.sendAgain');
  return undefined;
}

function State({ delivery: { state, held, channel } }: { delivery: Delivery }) {
  if (state === 'new' && held !== null) return <Badge tone="medium">{HELD_WORDS[held] ?? held}</Badge>;
  if (held === 'removed') return <Badge>{HELD_WORDS.removed}</Badge>;
  const words: Record<string, [string, Tone]> = {
    new: [t('integrations.waiting'), 'accent'],
    sending: [t('integrations.beingSent'), 'accent'],
    unknown: [channel === 'webhook' ? t('integrations.toBeTriedAgain') : t('integrations.checking'), 'accent'],
    linked: [t('integrations.done'), 'ok'],
    failed: [t('integrations.failed'), 'high'],
    skipped: [t('integrations.leftAlone'), 'neutral'],
  };
  const [word, tone] = words[state] ?? [state, 'neutral'];
  return <Badge tone={tone}>{word}</Badge>;
}
