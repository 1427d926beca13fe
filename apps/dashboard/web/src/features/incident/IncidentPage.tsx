import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { type IncidentDetail, useIncident } from '../../api/incident.ts';
import { useListOrder } from '../../listOrder.ts';
import { t } from '../../messages/t.ts';
import { incidentSearch } from '../../searchFilter.ts';
import { stepActions } from '../../triage/steps.ts';
import { type TriageStep, useTriage } from '../../triage/useTriage.tsx';
import { useActions } from '../../ui/actions.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useToast } from '../../ui/toast.ts';
import { useShortcuts } from '../../ui/useShortcuts.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { ActivityPanel } from './ActivityPanel.tsx';
import { AroundPanel } from './AroundPanel.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { IncidentHead } from './IncidentHead.tsx';
import { SpreadPanel } from './SpreadPanel.tsx';
import { StatusActions } from './StatusActions.tsx';
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
  const triage = useTriage(project);
  const step = (name: TriageStep) =>
    incident ? () => triage.start(name, { type: 'these', incidents: [incident] }) : undefined;
  const closed = incident !== undefined && incident.status !== 'new' && incident.status !== 'open';
  const backTo = list.page === 'inbox' ? '/p/$project/inbox' : '/p/$project/incidents';
  const say = useToast();
  useShortcuts({
    j: open(list.next),
    k: open(list.previous),
    u: () => navigate({ to: backTo, params: { project }, search: list.filters as object }),
    '1': step('accept'),
    '2': step('duplicate'),
    '3': step('decline'),
    h: step('snooze'),
    e: step(closed ? 'reopen' : 'resolve'),
    a: step('assign'),
    z: triage.undo,
    t: incident?.ticket?.url ? () => window.open(incident.ticket?.url, '_blank', 'noopener') : undefined,
    '.': incident
      ? () => {
          void navigator.clipboard?.writeText(permalink(incident.shortId));
          say({ text: t('incident.copiedThePermalink') });
        }
      : undefined,
  });
  useActions(incident ? stepActions(incident.shortId, (name) => step(name)?.(), triage.undo) : []);
  useTitle(incident?.title ?? t('incident.incident'));

  return (
    <>
      <div className="crumbs">
        <Link to={backTo} params={{ project }} search={list.filters as object} className="crumb-back">
          <ArrowLeft size={14} aria-hidden />
          {list.page === 'inbox' ? t('incident.inbox') : t('incident.incidents')}
        </Link>
        {list.place === undefined ? null : (
          <span className="tabular">{t('incident.placeInList', { place: list.place, list: list.length })}</span>
        )}
        {list.previous !== undefined || list.next !== undefined ? (
          <span className="crumb-steps">
            <Neighbour project={project} id={list.previous} label={t('incident.previousIncidentK')}>
              <ChevronUp size={16} aria-hidden />
            </Neighbour>
            <Neighbour project={project} id={list.next} label={t('incident.nextIncidentJ')}>
              <ChevronDown size={16} aria-hidden />
            </Neighbour>
          </span>
        ) : null}
        {incident ? (
          <span className="crumb-end tabular">
            {incident.shortId}
            <CopyButton look="icon" text={permalink(incident.shortId)} label={t('incident.copyPermalink')} />
          </span>
        ) : null}
      </div>
      <DroppedNotice shape={incidentSearch} />
      {error && !incident ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {incident ? (
        <Body
          incident={incident}
          project={project}
          actions={<StatusActions incident={incident} busy={triage.busy} onStep={(name) => step(name)?.()} />}
        />
      ) : error ? null : (
        <Skeleton lines={8} height={18} label={t('incident.loadingTheIncident')} />
      )}
      {triage.dialog}
    </>
  );
}

/** Survives a new name of the project, and keeps the signal and the scale one looks at. */
function permalink(shortId: string): string {
  return `${location.origin}/i/${shortId}${location.search}`;
}

function Body({ incident, project, actions }: { incident: IncidentDetail; project: string; actions: ReactNode }) {
  return (
    <article>
      <IncidentHead incident={incident} project={project} actions={actions} />
      <div className="incident-columns">
        <div className="incident-main">
          <EvidencePanel incident={incident} project={project} />
          <SpreadPanel incident={incident} />
          <AroundPanel incidentId={incident.id} project={project} />
        </div>
        <aside className="incident-side" aria-label={t('incident.ticketAndActivity')}>
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
