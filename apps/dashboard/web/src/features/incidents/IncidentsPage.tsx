import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useChangeStatus } from '../../api/changeStatus.ts';
import { type Incident, type IncidentFilters, useIncidents } from '../../api/incidents.ts';
import { rememberList } from '../../listOrder.ts';
import { keepValid, listSearch } from '../../searchFilter.ts';
import { Button } from '../../ui/Button.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useToast } from '../../ui/toast.ts';
import { useTitle } from '../../ui/useTitle.ts';
import { EmptyList } from './EmptyList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { IncidentRow } from './IncidentRow.tsx';
import { StatusTabs } from './StatusTabs.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { useSteadyOrder } from './useSteadyOrder.ts';
import './incidents.css';

const route = getRouteApi('/app/p/$project/incidents');

export function IncidentsPage() {
  const { project } = route.useParams();
  const raw = route.useSearch();
  const filters = useMemo(() => keepValid(listSearch)(raw), [raw]);
  const navigate = route.useNavigate();
  const queries = useQueryClient();
  const list = useRef<HTMLOListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const found = useIncidents(project, filters);
  const pages = found.data?.pages;
  const incidents = useMemo(() => distinct(pages?.flatMap((page) => page.incidents) ?? []), [pages]);
  const { shown, waiting, showAll, hostProps } = useSteadyOrder(incidents, JSON.stringify([project, filters]));
  const resolve = useResolve();
  useRowKeys({ list, search, incidents: shown, onResolve: resolve });
  useEffect(
    () => rememberList(queries, { project, filters, ids: shown.map((one) => one.id) }),
    [queries, project, filters, shown],
  );
  const change = useCallback(
    (changed: IncidentFilters) =>
      void navigate({ search: (before) => ({ ...before, ...changed }) as typeof before, replace: 'q' in changed }),
    [navigate],
  );
  const heading = filters.status === undefined ? 'Inbox' : `${titleOf(filters.status)} incidents`;
  useTitle(heading);
  const first = pages?.[0];
  /** Nothing has ever been noticed: filters would only stand in the way of the diagnosis. */
  const untouched =
    first !== undefined && sum(first.counts) === 0 && Object.values(filters).every((value) => value === undefined);

  return (
    <>
      <header className="page-head">
        <h1>{heading}</h1>
        {filters.status === undefined ? <p>What hurts people now, the most painful first.</p> : null}
      </header>
      <DroppedNotice shape={listSearch} />
      {untouched ? null : <StatusTabs project={project} counts={first?.counts} />}
      {untouched ? null : (
        <FilterBar filters={filters} routes={first?.routes ?? []} searchRef={search} onChange={change} />
      )}
      {waiting > 0 ? (
        <Button className="waiting" onClick={showAll}>
          Show {waiting} new {waiting === 1 ? 'incident' : 'incidents'}
        </Button>
      ) : null}
      {found.error && !first ? <ErrorNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? (
        <div className="rows">
          <Skeleton lines={8} height={18} label="Loading incidents" />
        </div>
      ) : null}
      {first && incidents.length === 0 ? (
        <EmptyList project={project} filters={filters} hasOthers={sum(first.counts) > 0} />
      ) : null}
      {shown.length > 0 ? (
        <div className="rows" {...hostProps}>
          <div className="rows-head" aria-hidden="true">
            <span>Incident</span>
            <span>People</span>
            <span>14 days</span>
            <span>Last seen</span>
            <span>Ticket</span>
          </div>
          <ol ref={list} aria-label="Incidents">
            {shown.map((incident) => (
              <IncidentRow key={incident.id} incident={incident} project={project} />
            ))}
          </ol>
        </div>
      ) : null}
      {found.hasNextPage ? (
        <p className="rows-more">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            Load more
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** Resolves at once and offers the way back. */
function useResolve(): (incident: Incident) => void {
  const { mutate } = useChangeStatus();
  const say = useToast();
  return (incident) =>
    mutate(
      { id: incident.id, status: 'resolved' },
      {
        onSuccess: () =>
          say({
            text: `Resolved ${incident.shortId}`,
            action: { label: 'Undo', run: () => mutate({ id: incident.id, status: 'open' }) },
          }),
        onError: (error) => say({ text: error.message }),
      },
    );
}

/** A row that moved from one page to the next between two calls is in both. */
function distinct(incidents: Incident[]): Incident[] {
  return [...new Map(incidents.map((incident) => [incident.id, incident])).values()];
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function titleOf(status: string): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}
