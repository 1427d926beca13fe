import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Project, useProjects } from '../../api/projects.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { ErasurePanel } from './ErasurePanel.tsx';
import { GeneralForm } from './GeneralForm.tsx';
import { KeysPanel } from './KeysPanel.tsx';
import { OriginsForm } from './OriginsForm.tsx';
import { PrivacyForm } from './PrivacyForm.tsx';
import { ReplayForm } from './ReplayForm.tsx';
import { RetentionForm } from './RetentionForm.tsx';
import { SamplingForm } from './SamplingForm.tsx';
import { SnippetPanel } from './SnippetPanel.tsx';
import { StaffForm } from './StaffForm.tsx';
import { ThresholdForm } from './ThresholdForm.tsx';
import '../../ui/form.css';
import '../../ui/listed.css';
import '../../ui/subnav.css';
import './settings.css';

const PARTS = [
  { part: 'keys', label: 'Write keys' },
  { part: 'origins', label: 'Origins' },
  { part: 'general', label: 'General' },
  { part: 'privacy', label: 'Privacy' },
  { part: 'sampling', label: 'Sampling' },
  { part: 'retention', label: 'Retention and deletion' },
  { part: 'members', label: 'Members' },
] as const;

/** The settings of one project, part by part. `/settings` alone shows the first part. */
export function SettingsPage() {
  const { project: slug = '', part = 'keys' } = useParams({ strict: false });
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
        <>
          <nav className="subnav" aria-label="Settings">
            {PARTS.map((one) => (
              <Link
                key={one.part}
                to="/p/$project/settings/$part"
                params={{ project: slug, part: one.part }}
                {...(one.part === part ? { 'aria-current': 'page' } : {})}
              >
                {one.label}
              </Link>
            ))}
          </nav>
          <div className="settings" key={`${project.id} ${part}`}>
            <Part part={part} project={project} />
          </div>
        </>
      ) : projects ? null : (
        <Skeleton lines={8} label="Loading settings" />
      )}
    </>
  );
}

function Part({ part, project }: { part: string; project: Project }) {
  switch (part) {
    case 'keys':
      return (
        <>
          <KeysPanel project={project} />
          <SnippetPanel project={project} />
        </>
      );
    case 'origins':
      return (
        <Panel id="origins" title="Allowed origins">
          <ForAdmins project={project}>
            <OriginsForm project={project} />
          </ForAdmins>
        </Panel>
      );
    case 'general':
      return (
        <>
          <Panel id="general" title="General">
            <ForAdmins project={project}>
              <GeneralForm project={project} />
            </ForAdmins>
          </Panel>
          <Panel id="threshold" title="When a ticket is made">
            <ForAdmins project={project}>
              <ThresholdForm project={project} />
            </ForAdmins>
          </Panel>
          <Panel id="staff" title="Your own team">
            <ForAdmins project={project}>
              <StaffForm project={project.slug} />
            </ForAdmins>
          </Panel>
          <Panel id="replay" title="Session replay elsewhere">
            <ForAdmins project={project}>
              <ReplayForm project={project} />
            </ForAdmins>
          </Panel>
        </>
      );
    case 'privacy':
      return (
        <>
          <Panel id="privacy" title="What leaves the browser">
            <ForAdmins project={project}>
              <PrivacyForm project={project} />
            </ForAdmins>
          </Panel>
          <SnippetPanel project={project} />
        </>
      );
    case 'sampling':
      return (
        <>
          <Panel id="sampling" title="Sampling">
            <ForAdmins project={project}>
              <SamplingForm project={project} />
            </ForAdmins>
          </Panel>
          <SnippetPanel project={project} />
        </>
      );
    case 'retention':
      return (
        <>
          <Panel id="retention" title="How long data is kept">
            <ForAdmins project={project}>
              <RetentionForm project={project} />
            </ForAdmins>
          </Panel>
          <ErasurePanel project={project} />
        </>
      );
    case 'members':
      return (
        <Panel id="members" title="Members">
          <p className="settings-lead">People belong to the organisation, and see all of its projects.</p>
          <p>
            <Link to="/settings/members" search={{ org: project.organisation.id }}>
              Members of {project.organisation.name}
            </Link>
          </p>
        </Panel>
      );
    default:
      return <ErrorNote error={`there is no part “${part}” of the settings; choose one above`} />;
  }
}

/** Whoever may not change something sees it as it is, and who can. */
function ForAdmins({ project, children }: { project: Project; children: ReactNode }) {
  if (project.role === 'admin' || project.role === 'owner') return children;
  return (
    <>
      <p className="field-hint settings-locked">Admins change this; you are {project.role}.</p>
      <fieldset className="settings-locked-fields" disabled>
        {children}
      </fieldset>
    </>
  );
}
