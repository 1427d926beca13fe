import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { type IncidentFilters, useIncidents } from '../../api/incidents.ts';
import { askedFilters } from '../../list/askedFilters.ts';
import { EmptyList } from '../../list/EmptyList.tsx';
import { IncidentRows } from '../../list/IncidentRows.tsx';
import { statusCount } from '../../list/statusCount.ts';
import { t } from '../../messages/t.ts';
import { keepValid, listSearch } from '../../searchFilter.ts';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { Facets } from './Facets.tsx';
import { FilterBar } from './FilterBar.tsx';
import { StatusTabs } from './StatusTabs.tsx';
import '../../list/list.css';

const route = getRouteApi('/app/p/$project/incidents');

/** Every incident, whatever its status: searched, sorted, walked and decided. */
export function IncidentsPage() {
  const { project } = route.useParams();
  const raw = route.useSearch();
  const filters = useMemo(() => keepValid(listSearch)(raw), [raw]);
  const asked = useMemo(() => askedFilters(filters), [filters]);
  const navigate = route.useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const first = useIncidents(project, asked).data?.pages[0];
  const change = useCallback(
    (changed: IncidentFilters) =>
      void navigate({ search: (before) => ({ ...before, ...changed }) as typeof before, replace: 'q' in changed }),
    [navigate],
  );
  useTitle(t('incidents.incidents'));
  const some = first === undefined ? 0 : statusCount(first.counts, 'all');
  /** Nothing has ever been noticed: filters would only stand in the way of the diagnosis. */
  const untouched = first !== undefined && some === 0 && Object.values(filters).every((value) => value === undefined);

  return (
    <>
      <header className="page-head">
        <h1>{t('incidents.incidents')}</h1>
        <p>{t('incidents.everythingThatWasEver')}</p>
      </header>
      <DroppedNotice shape={listSearch} />
      {untouched ? null : (
        <>
          <StatusTabs project={project} counts={first?.counts} />
          <FilterBar project={project} filters={filters} asked={asked} searchRef={search} onChange={change} />
          <Facets filters={filters} onChange={change} />
        </>
      )}
      <IncidentRows
        project={project}
        page="incidents"
        filters={filters}
        asked={asked}
        search={search}
        empty={<EmptyList project={project} filters={filters} hasOthers={some > 0} />}
      />
    </>
  );
}
