import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useLinearConnection } from '../../api/linear.ts';
import { useProjects } from '../../api/projects.ts';
import { useTicketPolicy } from '../../api/ticketPolicy.ts';
import { t } from '../../messages/t.ts';
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
  { value: 'linear', label: t('integrations.linear') },
  { value: 'tickets', label: t('integrations.tickets') },
  { value: 'log', label: t('integrations.deliveryLog') },
  { value: 'webhooks', label: t('integrations.webhooks') },
] as const;

export function IntegrationsPage() {
  const { project: slug } = route.useParams();
  const { view = 'linear' } = route.useSearch();
  const navigate = useNavigate();
  const { data: projects } = useProjects();
  const project = projects?.find((one) => one.slug === slug);
  useTitle(t('integrations.integrations'));
  return (
    <>
      <header className="page-head">
        <h1>{t('integrations.integrations')}</h1>
        {project ? <p>{project.name}</p> : null}
      </header>
      {projects && !project ? <ErrorNote error={t('integrations.thereIsNoProject', { slug })} /> : null}
      {project ? (
        <div className="integrations" key={project.id}>
          <Segments
            label={t('integrations.part')}
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
  return <p className="settings-lead">{t('integrations.linearIsConnectedBy')}</p>;
}

function Linear() {
  const { data: connection, error, refetch } = useLinearConnection();
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!connection) return <Skeleton lines={6} label={t('integrations.loadingTheConnection')} />;
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
  if (!answer) return <Skeleton lines={8} label={t('integrations.loadingThePolicy')} />;
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
