import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Project, useProjects } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
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
  { part: 'keys', label: t('settings.writeKeys') },
  { part: 'origins', label: t('settings.origins') },
  { part: 'general', label: t('settings.general') },
  { part: 'privacy', label: t('settings.privacy') },
  { part: 'sampling', label: t('settings.sampling') },
  { part: 'retention', label: t('settings.retentionAndDeletion') },
  { part: 'members', label: t('settings.members') },
] as const;

/** The settings of one project, part by part. `/settings` alone shows the first part. */
export function SettingsPage() {
  const { project: slug = '', part = 'keys' } = useParams({ strict: false });
  const { data: projects, error, refetch } = useProjects();
  const project = projects?.find((one) => one.slug === slug);
  useTitle(t('settings.settings'));
  return (
    <>
      <header className="page-head">
        <h1>{t('settings.settings')}</h1>
        {project ? <p>{project.name}</p> : null}
      </header>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {projects && !project ? <ErrorNote error={t('settings.thereIsNoProject', { slug })} /> : null}
      {project ? (
        <>
          <nav className="subnav" aria-label={t('settings.settings')}>
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
        <Skeleton lines={8} label={t('settings.loadingSettings')} />
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
        <Panel id="origins" title={t('settings.allowedOrigins')}>
          <ForAdmins project={project}>
            <OriginsForm project={project} />
          </ForAdmins>
        </Panel>
      );
    case 'general':
      return (
        <>
          <Panel id="general" title={t('settings.general')}>
            <ForAdmins project={project}>
              <GeneralForm project={project} />
            </ForAdmins>
          </Panel>
          <Panel id="threshold" title={t('settings.whenATicketIs')}>
            <ForAdmins project={project}>
              <ThresholdForm project={project} />
            </ForAdmins>
          </Panel>
          <Panel id="staff" title={t('settings.yourOwnTeam')}>
            <ForAdmins project={project}>
              <StaffForm project={project.slug} />
            </ForAdmins>
          </Panel>
          <Panel id="replay" title={t('settings.sessionReplayElsewhere')}>
            <ForAdmins project={project}>
              <ReplayForm project={project} />
            </ForAdmins>
          </Panel>
        </>
      );
    case 'privacy':
      return (
        <>
          <Panel id="privacy" title={t('settings.whatLeavesTheBrowser')}>
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
          <Panel id="sampling" title={t('settings.sampling')}>
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
          <Panel id="retention" title={t('settings.howLongDataIs')}>
            <ForAdmins project={project}>
              <RetentionForm project={project} />
            </ForAdmins>
          </Panel>
          <ErasurePanel project={project} />
        </>
      );
    case 'members':
      return (
        <Panel id="members" title={t('settings.members')}>
          <p className="settings-lead">{t('settings.peopleBelongToThe')}</p>
          <p>
            <Link to="/settings/members" search={{ org: project.organisation.id }}>
              {t('settings.membersOf', { name: project.organisation.name })}
            </Link>
          </p>
        </Panel>
      );
    default:
      return <ErrorNote error={t('settings.thereIsNoPart', { part })} />;
  }
}

/** Whoever may not change something sees it as it is, and who can. */
function ForAdmins({ project, children }: { project: Project; children: ReactNode }) {
  if (project.role === 'admin' || project.role === 'owner') return children;
  return (
    <>
      <p className="field-hint settings-locked">{t('settings.adminsChangeThisYou', { role: project.role })}</p>
      <fieldset className="settings-locked-fields" disabled>
        {children}
      </fieldset>
    </>
  );
}
