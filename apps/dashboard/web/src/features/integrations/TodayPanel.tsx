import { getRouteApi, Link } from '@tanstack/react-router';
import { type TicketPolicyAnswer, useChangePolicy } from '../../api/ticketPolicy.ts';
import { t } from '../../messages/t.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { HELD_WORDS } from './heldWords.ts';

const route = getRouteApi('/app/p/$project/integrations');

/** What went out today, what was held back and why, and the two switches that stop everything. */
export function TodayPanel({ project, answer }: { project: string; answer: TicketPolicyAnswer }) {
  const { mutate, isPending, error } = useChangePolicy(project);
  const { policy, budget } = answer;
  const params = route.useParams();
  const held = Object.entries(budget.held).filter(([, count]) => count > 0);
  const used = Math.min(1, budget.perDay === 0 ? 1 : budget.admittedToday / budget.perDay);
  return (
    <Panel
      id="today"
      title={t('integrations.today')}
      aside={
        policy.paused ? (
          <Badge tone="high">{t('integrations.paused')}</Badge>
        ) : policy.dryRun ? (
          <Badge tone="medium">{t('integrations.dryRun')}</Badge>
        ) : (
          <Badge tone="ok">{t('integrations.sending')}</Badge>
        )
      }
    >
      <div className="settings-form">
        <div>
          <p>
            {t.rich('integrations.ofTicketsOfToday', {
              admittedToday: budget.admittedToday,
              perDay: budget.perDay,
              strong: (words) => <strong className="tabular">{words}</strong>,
            })}
            {budget.quiet ? <span className="muted">. {budget.quiet}</span> : null}
          </p>
          <div className="integration-bar" aria-hidden="true">
            <div style={{ width: `${used * 100}%` }} />
          </div>
        </div>
        {held.length > 0 ? (
          <dl className="held">
            {held.map(([by, count]) => (
              <div key={by}>
                <dt>{HELD_WORDS[by] ?? by}</dt>
                <dd className="tabular">{count.toLocaleString('en')}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="muted">{t('integrations.nothingIsHeldBack')}</p>
        )}
        <div className="integration-actions">
          <Button busy={isPending} onClick={() => mutate({ paused: !policy.paused })}>
            {policy.paused ? t('integrations.resume') : t('integrations.pause')}
          </Button>
          <Button busy={isPending} onClick={() => mutate({ dryRun: !policy.dryRun })}>
            {policy.dryRun ? t('integrations.endTheDryRun') : t('integrations.startADryRun')}
          </Button>
          <Link to="/p/$project/integrations" params={params} search={{ view: 'log' }}>
            {t('integrations.seeTheDeliveryLog')}
          </Link>
        </div>
        <p className="field-hint">{t('integrations.pausedNothingGoesTo')}</p>
        {error ? <ErrorNote error={error} /> : null}
      </div>
    </Panel>
  );
}
