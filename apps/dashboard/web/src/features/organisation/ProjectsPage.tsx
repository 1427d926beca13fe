import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Organisation, useAccount, useCreateOrganisation, useRenameOrganisation } from '../../api/account.ts';
import { useCreateProject } from '../../api/createProject.ts';
import { useProjects } from '../../api/projects.ts';
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
  useTitle('Projects');
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
    <Panel id="projects" title="Projects" flush>
      {own.length === 0 ? (
        <p className="listed-none">
          No project yet. A project is one website or app: it has its own key, rules and incidents.
        </p>
      ) : (
        <ul className="listed" aria-label="Projects">
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
                  Settings
                </Link>
              </div>
            </li>
          ))}
        </ul>
      )}
      {isAdmin(organisation.role) ? (
        <form className="listed-form" onSubmit={submit}>
          <Field
            label="Name of a new project"
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" busy={create.isPending} disabled={name.trim() === ''}>
            Create project
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
    <Panel id="organisation" title="Organisation">
      <form className="settings-form" onSubmit={submit}>
        <Field
          label="Name"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint={
            organisation.home
              ? 'This organisation runs the installation: it sees the status page and connects Linear.'
              : 'Nothing in it is seen by another organisation.'
          }
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
    <Panel id="new-organisation" title="Another organisation">
      <form className="settings-form" onSubmit={submit}>
        <p className="settings-lead">
          With people, projects and tokens of its own, apart from this one: for a client, or a company you run Wince
          for. Its incidents make no tickets in your Linear.
        </p>
        <Field
          label="Its name"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {error ? <ErrorNote error={error} /> : null}
        <div className="save-row">
          <Button type="submit" busy={isPending} disabled={name.trim() === ''}>
            Create organisation
          </Button>
          <span className="save-said" role="status">
            {isSuccess && name === '' ? 'Created. Choose it at the top of this page.' : ''}
          </span>
        </div>
      </form>
    </Panel>
  );
}
