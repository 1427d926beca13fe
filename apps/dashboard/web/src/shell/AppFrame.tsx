import { Link, Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLiveUpdates } from '../api/liveUpdates.ts';
import { useProjects } from '../api/projects.ts';
import { t } from '../messages/t.ts';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { AppHeader } from './AppHeader.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import './appFrame.css';

const Palette = lazy(async () => ({ default: (await import('./palette/Palette.tsx')).Palette }));

/** Header, help and live updates around every page behind the login. */
export function AppFrame() {
  const { project: slug } = useParams({ strict: false });
  const { data: projects = [] } = useProjects();
  const project = projects.find((one) => one.slug === slug) ?? projects[0];
  const live = useLiveUpdates(project?.id);
  const [helpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();
  const [commands, setCommands] = useState(false);
  const go = (page: 'inbox' | 'incidents' | 'routes' | 'rules' | 'live') =>
    project && (() => void navigate({ to: `/p/$project/${page}`, params: { project: project.slug } }));
  useEffect(() => {
    // With a key of the browser held, and also while somebody types.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setCommands((open) => !open);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  useShortcuts({
    '?': () => setHelpOpen(true),
    'g i': go('inbox'),
    'g a': go('incidents'),
    'g o': go('routes'),
    'g r': go('rules'),
    'g l': go('live'),
    'g s': () => void navigate({ to: '/status' }),
  });
  return (
    <div className="frame">
      <a className="skip-link" href="#main">
        {t('shell.skipToContent')}
      </a>
      <AppHeader project={project} projects={projects} live={live} onHelp={() => setHelpOpen(true)} />
      {project?.acceptsEveryOrigin ? (
        <p className="frame-banner">
          {t.rich('shell.thisProjectTakesEvents', {
            link: (words) => (
              <Link to="/p/$project/settings/$part" params={{ project: project.slug, part: 'origins' }}>
                {words}
              </Link>
            ),
          })}
        </p>
      ) : null}
      <main id="main" className="frame-main" tabIndex={-1}>
        <Outlet />
      </main>
      {commands && project ? (
        <Suspense>
          <Palette project={project.slug} onClose={() => setCommands(false)} />
        </Suspense>
      ) : null}
      <HelpDialog open={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  );
}
