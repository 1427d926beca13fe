import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSetup } from '../../api/setup.ts';
import { t } from '../../messages/t.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Hops } from './Hops.tsx';
import { InstallPanel } from './InstallPanel.tsx';
import { TestEvent } from './TestEvent.tsx';
import './setup.css';

const route = getRouteApi('/app/p/$project/setup');

/** Without anything for so long, waiting becomes a checklist. */
const PATIENCE_MS = 60_000;

/** Which hop between a page and its incidents is broken, and how to mend it. */
export function ProjectSetupPage() {
  const { project } = route.useParams();
  const { data: setup, error, refetch } = useSetup(project);
  const [isPatient, setPatient] = useState(true);
  useTitle(t('setup.setup'));
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <header className="page-head">
        <h1>{t('setup.setup')}</h1>
        <p>{t('setup.looksAgainEveryThree')}</p>
      </header>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {setup ? (
        <div className="setup">
          <Hops setup={setup} project={project} isPatient={isPatient} />
          <div className="setup-side">
            <Panel id="test-event" title={t('setup.followATestEvent')}>
              <TestEvent project={project} endpoint={setup.endpoint} />
            </Panel>
            <InstallPanel snippets={setup.snippets} />
          </div>
        </div>
      ) : error ? null : (
        <Skeleton lines={8} label={t('setup.lookingForEvents')} />
      )}
    </>
  );
}
