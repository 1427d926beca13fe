import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { type IncidentFilters, useIncidents } from '../../api/incidents.ts';
import { useViews, type View } from '../../api/views.ts';
import { askedFilters } from '../../list/askedFilters.ts';
import { EmptyList } from '../../list/EmptyList.tsx';
import { IncidentRows } from '../../list/IncidentRows.tsx';
import { statusCount } from '../../list/statusCount.ts';
import { t } from '../../messages/t.ts';
import { keepValid, listSearch } from '../../searchFilter.ts';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Facets } from './Facets.tsx';
import { FilterBar } from './FilterBar.tsx';
import { StatusTabs } from './StatusTabs.tsx';
import { Views } from './Views.tsx';
import { addressOf, type ListAddress, shownFilters } from './viewAddress.ts';
import '../../list/list.css';

const route = getRouteApi('/app/p/$project/incidents');

/** Every incident, whatever its status: searched, sorted, walked, decided, and searches kept as views. */
export function IncidentsPage() {
  const { project } = route.useParams();
  const raw = route.useSearch();
  const address = useMemo(() => keepValid(listSearch)(raw), [raw]);
  const { data: views, error, refetch } = useViews(project);
  const chosen = views?.find(({ id }) => id === address.view);
  useTitle(chosen?.name ?? t('incidents.incidents'));
  // What a view shows is known when it has come: nothing else is shown meanwhile.
  const isWaiting = address.view !== undefined && views === undefined && !error;

  return (
    <>
      <header className="page-head">
        <h1>{t('incidents.incidents')}</h1>
        <p>{t('incidents.everythingThatWasEver')}</p>
      </header>
      <DroppedNotice shape={listSearch} />
      {error && !views ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {views && address.view !== undefined && !chosen ? (
        <p className="error-note" role="alert">
          {t('incidents.theViewIsGone')}
        </p>
      ) : null}
      {isWaiting ? (
        <div className="rows">
          <Skeleton lines={8} height={18} label={t('incidents.loadingTheView')} />
        </div>
      ) : (
        <IncidentList project={project} address={address} views={views ?? []} chosen={chosen} />
      )}
    </>
  );
}

function IncidentList(props: {
  project: string;
  address: ListAddress;
  views: readonly View[];
  chosen: View | undefined;
}) {
  const { project, address, chosen } = props;
  const filters = useMemo(() => shownFilters(address, chosen), [address, chosen]);
  const asked = useMemo(() => askedFilters(filters), [filters]);
  const navigate = route.useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const first = useIncidents(project, asked).data?.pages[0];
  const go = useCallback(
    (to: ListAddress, replace = false) => void navigate({ search: to as object, replace }),
    [navigate],
  );
  const change = (changed: IncidentFilters) => go(addressOf({ ...filters, ...changed }, chosen), 'q' in changed);
  const some = first === undefined ? 0 : statusCount(first.counts, 'all');
  /** Nothing has ever been noticed: filters would only stand in the way of the diagnosis. */
  const untouched = first !== undefined && some === 0 && Object.values(address).every((value) => value === undefined);

  return (
    <>
      {untouched ? null : (
        <>
          <StatusTabs
            project={project}
            counts={first?.counts}
            addressWith={(status) => addressOf({ ...filters, status }, chosen)}
          />
          <Views
            project={project}
            views={props.views}
            chosen={chosen}
            filters={filters}
            onGo={(view) => go(view ? { view: view.id } : filters)}
            onLeave={() => go({})}
          >
            {(menu) => (
              <FilterBar
                project={project}
                filters={filters}
                asked={asked}
                searchRef={search}
                views={menu}
                onChange={change}
              />
            )}
          </Views>
          <Facets filters={filters} onChange={change} />
        </>
      )}
      <IncidentRows
        project={project}
        page="incidents"
        filters={address}
        asked={asked}
        search={search}
        empty={<EmptyList project={project} filters={filters} hasOthers={some > 0} />}
      />
    </>
  );
}
