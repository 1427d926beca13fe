import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useAccount } from '../../api/account.ts';
import { t } from '../../messages/t.ts';
import { Choice } from '../../ui/Choice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { isAdmin } from './roleWords.ts';
import { useOrganisation } from './useOrganisation.ts';
import './organisation.css';

const PARTS = [
  { to: '/settings/account', label: t('organisation.yourAccount'), adminOnly: false },
  { to: '/settings/members', label: t('organisation.members'), adminOnly: false },
  { to: '/settings/projects', label: t('organisation.projects'), adminOnly: false },
  { to: '/settings/tokens', label: t('organisation.apiTokens'), adminOnly: true },
  { to: '/settings/audit', label: t('organisation.auditLog'), adminOnly: true },
] as const;

/** What belongs to a person or an organisation, not to one project. */
export function OrganisationLayout() {
  const { data: account, error, refetch } = useAccount();
  const organisation = useOrganisation();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const part = PARTS.find(({ to }) => pathname.startsWith(to)) ?? PARTS[1];
  const search = organisation && account?.organisations[0]?.id !== organisation.id ? { org: organisation.id } : {};
  return (
    <>
      <header className="page-head">
        <h1>{organisation?.name ?? t('organisation.organisation')}</h1>
        {account && account.organisations.length > 1 ? (
          <Choice
            label={t('organisation.organisation')}
            value={organisation?.id ?? ''}
            options={account.organisations.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(org) => navigate({ to: part.to, search: { org } })}
          />
        ) : null}
      </header>
      <nav className="subnav" aria-label={t('organisation.organisation')}>
        {PARTS.filter(({ adminOnly }) => !adminOnly || isAdmin(organisation?.role)).map(({ to, label }) => (
          <Link key={to} to={to} search={search}>
            {label}
          </Link>
        ))}
      </nav>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {account && !organisation && part.to !== '/settings/account' ? (
        <p className="muted">{t('organisation.youBelongToNo')}</p>
      ) : account ? (
        <div className="settings" key={organisation?.id}>
          <Outlet />
        </div>
      ) : error ? null : (
        <Skeleton lines={6} label={t('organisation.loading')} />
      )}
    </>
  );
}
