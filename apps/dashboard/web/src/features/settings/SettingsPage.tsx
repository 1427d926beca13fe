import { getRouteApi } from '@tanstack/react-router';
import { type Project, useProjects } from '../../api/projects.ts';
import { useSetup } from '../../api/setup.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Snippet } from '../../ui/Snippet.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { GeneralForm } from './GeneralForm.tsx';
import { OriginsForm } from './OriginsForm.tsx';
import { StaffForm } from './StaffForm.tsx';
import { ThresholdForm } from './ThresholdForm.tsx';
import '../../ui/form.css';

const route = getRouteApi('/app/p/$project/settings');

export function SettingsPage() {
  const { project: slug } = route.useParams();
  const { data: projects, error, refetch } = useProjects();
  const project = projects?.find((one) => one.slug === slug);
  useTitle('Settings');
  return (
    <>
      <header className="page-head">
        <h1>Settings</h1>
        {project ? <p>{project.name}</p> : null}
      </header>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {projects && !project ? <ErrorNote error={`there is no project “${slug}”`} /> : null}
      {project ? (
        <Sections key={project.id} project={project} />
      ) : projects ? null : (
        <Skeleton lines={8} label="Loading settings" />
      )}
    </>
  );
}

function Sections({ project }: { project: Project }) {
  const { data: setup } = useSetup(project.slug);
  return (
    <div className="settings">
      <Panel id="install" title="Add Wince to a page">
        <p className="settings-lead">The script tag starts by itself. The package is the same, for a build.</p>
        <dl className="settings-key">
          <dt>Write key</dt>
          <dd>
            <code>{project.writeKey ?? 'none'}</code>
            {project.writeKey ? <CopyButton look="icon" text={project.writeKey} label="Copy write key" /> : null}
          </dd>
        </dl>
        <p className="field-hint">It is public: it stands in your pages and may only write.</p>
        {setup ? (
          <div className="settings-snippets">
            <Snippet code={setup.snippets.scriptTag} label="Script tag" />
            <Snippet code={setup.snippets.npm} label="With npm" />
          </div>
        ) : (
          <Skeleton lines={2} label="Loading the snippets" />
        )}
      </Panel>
      <Panel id="origins" title="Allowed origins">
        <OriginsForm project={project} />
      </Panel>
      <Panel id="staff" title="Your own team">
        <StaffForm project={project.slug} />
      </Panel>
      <Panel id="threshold" title="When a ticket is made">
        <ThresholdForm project={project} />
      </Panel>
      <Panel id="general" title="General">
        <GeneralForm project={project} />
      </Panel>
    </div>
  );
}
