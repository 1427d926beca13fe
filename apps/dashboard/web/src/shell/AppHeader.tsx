import { Link, useNavigate } from '@tanstack/react-router';
import { CircleHelp, LogOut, Users } from 'lucide-react';
import type { LiveState } from '../api/liveUpdates.ts';
import type { Project } from '../api/projects.ts';
import { useSignOut } from '../api/signOut.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Logo } from '../ui/Logo.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';

const LIVE_TEXT: Readonly<Record<LiveState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  broken: 'Reconnecting',
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
        <Link to="/" className="wordmark" aria-label="Wince, home">
          <Logo />
          <span>Wince</span>
        </Link>
        {project && projects.length > 1 ? (
          <Choice
            label="Project"
            value={project.slug}
            options={projects.map((one) => ({ value: one.slug, label: labelOf(one, projects) }))}
            onChange={(slug) => navigate({ to: '/p/$project/inbox', params: { project: slug } })}
          />
        ) : (
          <span className="header-project">{project?.name}</span>
        )}
        {project ? (
          <nav className="header-nav" aria-label="Main">
            <Link to="/p/$project/inbox" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              Inbox
            </Link>
            <Link
              to="/p/$project/incidents"
              params={{ project: project.slug }}
              activeOptions={{ includeSearch: false }}
            >
              Incidents
            </Link>
            <Link to="/p/$project/routes" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              Routes
            </Link>
            <Link to="/p/$project/rules" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              Rules
            </Link>
            <Link to="/p/$project/live" params={{ project: project.slug }} activeOptions={{ includeSearch: false }}>
              Live
            </Link>
            <Link to="/p/$project/setup" params={{ project: project.slug }}>
              Setup
            </Link>
            <Link
              to="/p/$project/integrations"
              params={{ project: project.slug }}
              activeOptions={{ includeSearch: false }}
            >
              Integrations
            </Link>
            <Link to="/p/$project/settings" params={{ project: project.slug }}>
              Settings
            </Link>
            {project.organisation.home ? <Link to="/status">Status</Link> : null}
          </nav>
        ) : null}
        <div className="header-tools">
          <span className={`live live-${props.live}`} role="status">
            <span className="live-dot" aria-hidden="true" />
            {LIVE_TEXT[props.live]}
          </span>
          <Button look="icon" aria-label="Keyboard shortcuts" title="Keyboard shortcuts (?)" onClick={props.onHelp}>
            <CircleHelp size={17} aria-hidden />
          </Button>
          <Link
            to="/settings/members"
            className="button button-icon"
            aria-label="Organisation and account"
            title="Organisation and account"
            {...(project && !project.organisation.home ? { search: { org: project.organisation.id } } : {})}
          >
            <Users size={16} aria-hidden />
          </Link>
          <ThemeToggle />
          <Button look="icon" aria-label="Sign out" title="Sign out" busy={signOut.isPending} onClick={leave}>
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
