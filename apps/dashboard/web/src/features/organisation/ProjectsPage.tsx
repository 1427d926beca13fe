import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Organisation, useAccount, useCreateOrganisation, useRenameOrganisation } from '../../api/account.ts';
import { useCreateProject } from '../../api/createProject.ts';
import { useProjects } from '../../api/projects.ts';
import { t } from '../../messages/t.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Field } from '../../ui/Field.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { SaveRow } from '../../ui/SaveRow.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { isAdmin } from './roleWords.ts';
import { useOrganisation } from './useOrganisation.ts';

/** The projects of an organisation, and its name. */
export function ProjectsPage() {
  useTitle(t('organisation.projects'));
  const organisation = useOrganisation();
  const { data: account } = useAccount();
  if (!organisation) return null;
  const ownsHome = account?.organisations.some(({ home, role }) => home && role === 'owner') ?? false;
  return (
    <>
      <ProjectList organisation={organisation} />
      {organisation.role === 'owner' ? <Rename organisation={organisation} /> : null}
      {ownsHome ? <AddOrganisation /> : null}
    </>
  );
}

function ProjectList({ organisation }: { organisation: Organisation }) {
  const { data: projects = [] } = useProjects();
  const own = projects.filter((project) => project.organisation.id === organisation.id);
  const create = useCreateProject(organisation.id);
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!create.isPending) create.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <Panel id="projects" title={t('organisation.projects')} flush>
      {own.length === 0 ? (
        <p className="listed-none">{t('organisation.noProjectYetA')}</p>
      ) : (
        <ul className="listed" aria-label={t('organisation.projects')}>
          {own.map((project) => (
            <li key={project.id}>
              <div className="listed-main">
                <Link to="/p/$project/incidents" params={{ project: project.slug }}>
                  <strong>{project.name}</strong>
                </Link>
                <span className="listed-sub">
                  <code>{project.slug}</code>
                </span>
              </div>
              <div className="listed-tools">
                <Link to="/p/$project/settings" params={{ project: project.slug }}>
                  {t('organisation.settings')}
                </Link>
              </div>
            </li>
          ))}
        </ul>
      )}
      {isAdmin(organisation.role) ? (
        <form className="listed-form" onSubmit={submit}>
          <Field
            label={t('organisation.nameOfANew')}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" busy={create.isPending} disabled={name.trim() === ''}>
            {t('organisation.createProject')}
          </Button>
          {create.error ? <ErrorNote error={create.error} /> : null}
        </form>
      ) : null}
    </Panel>
  );
}

function Rename({ organisation }: { organisation: Organisation }) {
  const rename = useRenameOrganisation(organisation.id);
  const [name, setName] = useState(organisation.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(name.trim());
  };
  return (
    <Panel id="organisation" title={t('organisation.organisation')}>
      <form className="settings-form" onSubmit={submit}>
        <Field
          label={t('organisation.name')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint={organisation.home ? t('organisation.thisOrganisationRunsThe') : t('organisation.nothingInItIs')}
        />
        <SaveRow
          changed={name.trim() !== organisation.name}
          saving={rename.isPending}
          saved={rename.isSuccess}
          error={rename.error}
        />
      </form>
    </Panel>
  );
}

function AddOrganisation() {
  const { mutate, isPending, isSuccess, error } = useCreateOrganisation();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <Panel id="new-organisation" title={t('organisation.anotherOrganisation')}>
      <form className="settings-form" onSubmit={submit}>
        <p className="settings-lead">{t('organisation.withPeopleProjectsAnd')}</p>
        <Field
          label={t('organisation.itsName')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {error ? <ErrorNote error={error} /> : null}
        <div className="save-row">
          <Button type="submit" busy={isPending} disabled={name.trim() === ''}>
            {t('organisation.createOrganisation')}
          </Button>
          <span className="save-said" role="status">
            {isSuccess && name === '' ? t('organisation.createdChooseItAt') : ''}
          </span>
        </div>
      </form>
    </Panel>
  );
}
