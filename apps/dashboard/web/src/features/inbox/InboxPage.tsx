import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { type IncidentFilters, useIncidents } from '../../api/incidents.ts';
import { askedFilters } from '../../list/askedFilters.ts';
import { EmptyList } from '../../list/EmptyList.tsx';
import { IncidentRows } from '../../list/IncidentRows.tsx';
import { SearchBox } from '../../list/SearchBox.tsx';
import { statusCount } from '../../list/statusCount.ts';
import { t } from '../../messages/t.ts';
import { inboxSearch, keepValid } from '../../searchFilter.ts';
import { Choice } from '../../ui/Choice.tsx';
import { DroppedNotice } from '../../ui/DroppedNotice.tsx';
import { useTitle } from '../../ui/useTitle.ts';
import { BudgetNote } from './BudgetNote.tsx';
import '../../list/filterBar.css';
import '../../list/list.css';
import './inbox.css';

const route = getRouteApi('/app/p/$project/inbox');

const SORTS = [
  { value: 'pain', label: t('inbox.mostPain') },
  { value: 'recent', label: t('inbox.lastSeen') },
  { value: 'people', label: t('inbox.mostPeople') },
  { value: 'first', label: t('inbox.newest') },
];

/** What nobody has decided about yet, the most painful first. */
export function InboxPage() {
  const { project } = route.useParams();
  const raw = route.useSearch();
  const filters = useMemo(() => keepValid(inboxSearch)(raw), [raw]);
  const asked = useMemo(() => askedFilters(filters, 'is:unreviewed'), [filters]);
  const navigate = route.useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const first = useIncidents(project, asked).data?.pages[0];
  const change = useCallback(
    (changed: IncidentFilters) =>
      void navigate({ search: (before) => ({ ...before, ...changed }) as typeof before, replace: 'q' in changed }),
    [navigate],
  );
  const narrowed = filters.q !== undefined;
  const some = first === undefined ? 0 : statusCount(first.counts, 'all');
  const untouched = first !== undefined && some === 0 && !narrowed;
  useTitle(t('inbox.inbox'));

  return (
    <>
      <header className="page-head">
        <h1>{t('inbox.inbox')}</h1>
        <p>
          {first === undefined || untouched
            ? t('inbox.whatHurtsPeopleNow')
            : t('inbox.incidentsWaitForA', { total: first.total })}
        </p>
        {untouched ? null : <BudgetNote project={project} />}
      </header>
      <DroppedNotice shape={inboxSearch} />
      {untouched ? null : (
        <search className="filters">
          <SearchBox
            project={project}
            value={filters.q ?? ''}
            inputRef={search}
            onSearch={(q) => change({ q: q || undefined })}
          />
          <Choice
            label={t('inbox.sort')}
            value={filters.sort ?? 'pain'}
            options={SORTS}
            onChange={(sort) => change({ sort: sort === 'pain' ? undefined : sort })}
          />
        </search>
      )}
      <IncidentRows
        project={project}
        page="inbox"
        filters={filters}
        asked={asked}
        search={search}
        empty={
          untouched ? (
            <EmptyList project={project} filters={{}} hasOthers={false} />
          ) : narrowed ? (
            <div className="empty">
              <h2>{t('inbox.nothingInTheInbox')}</h2>
              <p>
                <Link to="/p/$project/inbox" params={{ project }} search={{}}>
                  {t('inbox.showTheWholeInbox')}
                </Link>
              </p>
            </div>
          ) : (
            <div className="empty">
              <h2>{t('inbox.inboxZero')}</h2>
              <p>{t('inbox.somebodyHasDecidedAbout')}</p>
              <p>
                <Link to="/p/$project/incidents" params={{ project }} search={{ status: 'all' }}>
                  {t('inbox.lookAtAllIncidents')}
                </Link>
              </p>
            </div>
          )
        }
      />
    </>
  );
}
