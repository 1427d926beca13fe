import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLinearConnection } from '../../api/linear.ts';
import { useProjects } from '../../api/projects.ts';
import { useTicketPolicy } from '../../api/ticketPolicy.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { ConnectionPanel } from './ConnectionPanel.tsx';
import { DeliveryLog } from './DeliveryLog.tsx';
import { DestinationPanel } from './DestinationPanel.tsx';
import { LifePanel } from './LifePanel.tsx';
import { NewsPanel } from './NewsPanel.tsx';
import { PolicyPanel } from './PolicyPanel.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';
import { TodayPanel } from './TodayPanel.tsx';
import { WebhooksPanel } from './WebhooksPanel.tsx';
import './integrations.css';

const route = getRouteApi('/app/p/$project/integrations');

const VIEWS = [
  { value: 'linear', label: 'Linear' },
  { value: 'tickets', label: 'Tickets' },
  { value: 'log', label: 'Delivery log' },
  { value: 'webhooks', label: 'Webhooks' },
] as const;

export function IntegrationsPage() {
  const { project: slug } = route.useParams();
  const { view = 'linear' } = route.useSearch();
  const navigate = useNavigate();
  const { data: projects } = useProjects();
  const project = projects?.find((one) => one.slug === slug);
  useTitle('Integrations');
  return (
    <>
      <header className="page-head">
        <h1>Integrations</h1>
        {project ? <p>{project.name}</p> : null}
      </header>
      {projects && !project ? <ErrorNote error={`there is no project “${slug}”`} /> : null}
      {project ? (
        <div className="integrations" key={project.id}>
          <Segments
            label="Part"
            value={view}
            options={VIEWS}
            onChange={(chosen) =>
              navigate({
                to: '/p/$project/integrations',
                params: { project: slug },
                search: chosen === 'linear' ? {} : { view: chosen },
              })
            }
          />
          {view === 'linear' ? project.organisation.home ? <Linear /> : <NotHere /> : null}
          {view === 'tickets' ? <Tickets project={project.slug} /> : null}
          {view === 'log' ? <DeliveryLog project={project.slug} /> : null}
          {view === 'webhooks' ? <WebhooksPanel project={project.slug} /> : null}
        </div>
      ) : null}
    </>
  );
}

/** One connection serves the installation, and its tickets are its organisation's. */
function NotHere() {
  return (
    <p className="settings-lead">
      Linear is connected by the organisation that runs this Wince, for its own projects. Send the incidents of this
      project to a webhook: choose Webhooks above.
    </p>
  );
}

function Linear() {
  const { data: connection, error, refetch } = useLinearConnection();
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!connection) return <Skeleton lines={6} label="Loading the connection" />;
  return (
    <>
      <ConnectionPanel connection={connection} />
      {connection.kind === 'none' ? null : <NewsPanel connection={connection} />}
    </>
  );
}

function Tickets({ project }: { project: string }) {
  const { data: answer, error, refetch } = useTicketPolicy(project);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!answer) return <Skeleton lines={8} label="Loading the policy" />;
  const parts = { project, answer };
  return (
    <>
      <TodayPanel {...parts} />
      <PolicyPanel {...parts} />
      <DestinationPanel {...parts} />
      <LifePanel {...parts} />
      <TemplatePanel {...parts} />
    </>
  );
}
