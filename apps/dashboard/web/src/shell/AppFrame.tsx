import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLiveUpdates } from '../api/liveUpdates.ts';
import { useProjects } from '../api/projects.ts';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { AppHeader } from './AppHeader.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import './appFrame.css';

/** Header, help and live updates around every page behind the login. */
export function AppFrame() {
  const { project: slug } = useParams({ strict: false });
  const { data: projects = [] } = useProjects();
  const project = projects.find((one) => one.slug === slug) ?? projects[0];
  const live = useLiveUpdates(project?.id);
  const [helpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  const go = (to: '/p/$project/inbox' | '/p/$project/incidents' | '/p/$project/rules') =>
    project && (() => void navigate({ to, params: { project: project.slug } }));
  useShortcuts({
    '?': () => setHelpOpen(true),
    'g i': go('/p/$project/inbox'),
    'g a': go('/p/$project/incidents'),
    'g r': go('/p/$project/rules'),
    'g s': () => void navigate({ to: '/status' }),
  });
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <AppHeader project={project} projects={projects} live={live} onHelp={() => setHelpOpen(true)} />
      {project?.acceptsEveryOrigin ? (
        <p className="frame-banner">
          This project takes events from every website.{' '}
          <Link to="/p/$project/settings" params={{ project: project.slug }} hash="origins">
            List your origins
          </Link>{' '}
          before you go live.
        </p>
      ) : null}
      <main id="main" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
