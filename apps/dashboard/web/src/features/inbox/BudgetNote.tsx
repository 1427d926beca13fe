import { Link } from '@tanstack/react-router';
import { useTicketPolicy } from '../../api/ticketPolicy.ts';
import { t } from '../../messages/t.ts';

/** How many tickets went out today, how many may, and how many wait. Nothing where no integrations run. */
export function BudgetNote({ project }: { project: string }) {
  const { data } = useTicketPolicy(project);
  if (!data) return null;
  const { admittedToday, perDay, held, quiet } = data.budget;
  const waiting = Object.values(held).reduce((sum, count) => sum + count, 0);
  const left = Math.max(0, perDay - admittedToday);
  return (
    <p className="budget">
      <Link to="/p/$project/integrations" params={{ project }} search={{ view: 'tickets' }}>
        {data.policy.paused
          ? t('inbox.ticketsArePaused')
          : data.policy.dryRun
            ? t('inbox.dryRunWouldCreate', { waiting })
            : t('inbox.ofTicketsMadeToday', { admittedToday, perDay, left })}
      </Link>
      {waiting > 0 && !data.policy.dryRun ? t('inbox.heldBack', { waiting }) : ''}
      {quiet ? ` · ${quiet}` : ''}
    </p>
  );
}
