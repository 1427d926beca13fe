import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { type IncidentDetail, useIncident } from '../../api/incident.ts';
import { useListOrder } from '../../listOrder.ts';
import { incidentSearch } from '../../searchFilter.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { SpreadPanel } from './SpreadPanel.tsx';
import { TicketPanel } from './TicketPanel.tsx';
import './incident.css';

const route = getRouteApi('/app/p/$project/incidents/$id');

export function IncidentPage() {
  const { project, id } = route.useParams();
  const navigate = route.useNavigate();
  const { data: incident, error, refetch } = useIncident(id);
  const list = useListOrder(project, incident?.id ?? id);
  const open = (to: string | undefined) =>
    to === undefined ? undefined : () => navigate({ params: { project, id: to }, search: {} });
  useShortcuts({
    j: open(list.next),
    k: open(list.previous),
    u: () => navigate({ to: '/p/$project/incidents', params: { project }, search: list.filters as object }),
  });
  useTitle(incident?.title ?? 'Incident');

  return (
    <>
      <div className="crumbs">
        <Link to="/p/$project/incidents" params={{ project }} search={list.filters as object} className="crumb-back">
          <ArrowLeft size={14} aria-hidden />
          Inbox
        </Link>
        {list.previous !== undefined || list.next !== undefined ? (
          <span className="crumb-steps">
            <Neighbour project={project} id={list.previous} label="Previous incident (K)">
              <ChevronUp size={16} aria-hidden />
            </Neighbour>
            <Neighbour project={project} id={list.next} label="Next incident (J)">
              <ChevronDown size={16} aria-hidden />
            </Neighbour>
          </span>
        ) : null}
        {incident ? (
          <span className="crumb-end tabular">
            {incident.shortId}
            <CopyButton look="icon" text={`${location.origin}/i/${incident.shortId}`} label="Copy permalink" />
          </span>
        ) : null}
      </div>
      <DroppedNotice shape={incidentSearch} />
      {error && !incident ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {incident ? (
        <Body incident={incident} project={project} />
      ) : error ? null : (
        <Skeleton lines={8} height={18} label="Loading the incident" />
      )}
    </>
  );
}

function Body({ incident, project }: { incident: IncidentDetail; project: string }) {
  return (
    <article>
      <IncidentHead incident={incident} />
      <div className="incident-columns">
        <div className="incident-main">
          <EvidencePanel incident={incident} project={project} />
          <SpreadPanel incident={incident} />
        </div>
        <aside className="incident-side" aria-label="Ticket and activity">
          <TicketPanel incident={incident} />
          <ActivityPanel incident={incident} />
        </aside>
      </div>
    </article>
  );
}

function Neighbour(props: { project: string; id: string | undefined; label: string; children: React.ReactNode }) {
  if (props.id === undefined) return <span className="crumb-step crumb-none">{props.children}</span>;
  return (
    <Link
      className="crumb-step"
      to="/p/$project/incidents/$id"
      params={{ project: props.project, id: props.id }}
      aria-label={props.label}
      title={props.label}
    >
      {props.children}
    </Link>
  );
}
