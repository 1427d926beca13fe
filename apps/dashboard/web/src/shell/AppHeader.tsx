import { Link, useNavigate } from '@tanstack/react-router';
import { CircleHelp, LogOut, Users } from 'lucide-react';
import type { LiveState } from '../api/liveUpdates.ts';
import type { Project } from '../api/projects.ts';
import { useSignOut } from '../api/signOut.ts';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Logo } from '../ui/Logo.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

const LIVE_TEXT: Readonly<Record<LiveState, string>> = {
  connecting: t('shell.connecting'),
  live: t('shell.live'),
  broken: t('shell.reconnecting'),
};

export function AppHeader(props: {
  project: Project | undefined;
  projects: readonly Project[];
  live: LiveState;
  onHelp: () => void;
}) {
  const { project, projects } = props;
  const navigate = useNavigate();
  const signOut = useSignOut();
  const leave = () => signOut.mutate(undefined, { onSuccess: () => navigate({ to: '/login' }) });
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" className="wordmark" aria-label={t('shell.winceHome')}>
          <Logo />
          <span>{t('shell.wince')}</span>
        </Link>
        {project && projects.length > 1 ? (
          <Choice
            label={t('shell.project')}
            value={project.slug}
            options={projects.map((one) => ({ value: one.slug, label: labelOf(one, projects) }))}
            onChange={(slug) => navigate({ to: '/p/$project/inbox', params: { project: slug } })}
          />
        ) : (
          <span className="header-project">{project?.name}</span>
        )}
        {project ? (
          <nav className="header-nav" aria-label={t('shell.main')}>
            <Link to="/p/$project/inbox" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              {t('shell.inbox')}
            </Link>
            <Link
              to="/p/$project/incidents"
              params={{ project: project.slug }}
              activeOptions={{ includeSearch: false }}
            >
              {t('shell.incidents')}
            </Link>
            <Link to="/p/$project/routes" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              {t('shell.routes')}
            </Link>
            <Link to="/p/$project/rules" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              {t('shell.rules')}
            </Link>
            <Link to="/p/$project/live" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              {t('shell.live')}
            </Link>
            <Link to="/p/$project/setup" params={{ project: project.slug }}>
              {t('shell.setup')}
            </Link>
            <Link
              to="/p/$project/integrations"
              params={{ project: project.slug }}
              activeOptions={{ includeSearch: false }}
            >
              {t('shell.integrations')}
            </Link>
            <Link to="/p/$project/settings" params={{ project: project.slug }}>
              {t('shell.settings')}
            </Link>
            {project.organisation.home ? <Link to="/status">{t('shell.status')}</Link> : null}
          </nav>
        ) : null}
        <div className="header-tools">
          <span className={`live live-${props.live}`} role="status">
            <span className="live-dot" aria-hidden="true" />
            {LIVE_TEXT[props.live]}
          </span>
          <Button
            look="icon"
            aria-label={t('shell.keyboardShortcuts')}
            title={t('shell.keyboardShortcuts2')}
            onClick={props.onHelp}
          >
            <CircleHelp size={17} aria-hidden />
          </Button>
          <Link
            to="/settings/members"
            className="button button-icon"
            aria-label={t('shell.organisationAndAccount')}
            title={t('shell.organisationAndAccount')}
            {...(project && !project.organisation.home ? { search: { org: project.organisation.id } } : {})}
          >
            <Users size={16} aria-hidden />
          </Link>
          <ThemeToggle />
          <Button
            look="icon"
            aria-label={t('shell.signOut')}
            title={t('shell.signOut')}
            busy={signOut.isPending}
            onClick={leave}
          >
            <LogOut size={16} aria-hidden />
          </Button>
        </div>
      </div>
    </header>
  );
}

/** The name, and whose it is where the projects are of several organisations. */
function labelOf(project: Project, projects: readonly Project[]): string {
  const { organisation, name } = project;
  return projects.every((one) => one.organisation.id === organisation.id) ? name : `${organisation.name}: ${name}`;
}
