import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { type Incident, type IncidentFilters, useIncidents } from '../api/incidents.ts';
import { type ListPage, rememberList } from '../listOrder.ts';
import { t } from '../messages/t.ts';
import { stepActions } from '../triage/steps.ts';
import type { Target } from '../triage/target.ts';
import { type TriageStep, useTriage } from '../triage/useTriage.tsx';
import { useActions } from '../ui/actions.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useToast } from '../ui/toast.ts';
import { BulkBar } from './BulkBar.tsx';
import { IncidentRow } from './IncidentRow.tsx';
import { useRowKeys } from './useRowKeys.ts';
import { useSelection } from './useSelection.ts';
import { useSteadyOrder } from './useSteadyOrder.ts';

interface IncidentRowsProps {
  project: string;
  page: ListPage;
  /** As the URL has them, for the way back. */
  filters: IncidentFilters;
  /** As they are asked of the API. */
  asked: IncidentFilters;
  search: RefObject<HTMLInputElement | null>;
  empty: ReactNode;
}

/** A list of incidents that one walks, chooses from and decides in; the Inbox and the list of all are made of it. */
export function IncidentRows({ project, page, filters, asked, search, empty }: IncidentRowsProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useToast();
  const list = useRef<HTMLOListElement>(null);
  const found = useIncidents(project, asked);
  const pages = found.data?.pages;
  const incidents = useMemo(() => distinct(pages?.flatMap((one) => one.incidents) ?? []), [pages]);
  const key = JSON.stringify([project, asked]);
  const { shown, waiting, showAll, hostProps } = useSteadyOrder(incidents, key);
  const selection = useSelection(shown as Incident[], key);
  const triage = useTriage(project, { onDone: selection.clear });
  const first = pages?.[0];
  const total = first?.total ?? 0;
  // Rows that have left the list meanwhile are not decided about.
  const chosen = selection.all ? total - selection.ids.size : shown.filter(({ id }) => selection.has(id)).length;

  const targetOf = (current: Incident | undefined): Target | undefined => {
    if (selection.all && first)
      return { type: 'matching', filters: asked, asOf: first.asOf, except: [...selection.ids], count: chosen };
    const these = chosen > 0 ? shown.filter(({ id }) => selection.has(id)) : current ? [current] : [];
    return these.length === 0 ? undefined : { type: 'these', incidents: these };
  };
  const step = (name: TriageStep, current?: Incident) => {
    const target = targetOf(current);
    if (!target) return say({ text: t('list.chooseAnIncidentFirst') });
    triage.start(name, target);
  };
  const { peeked } = useRowKeys({
    list,
    search,
    incidents: shown,
    selection,
    onStep: step,
    onUndo: triage.undo,
    onOpen: ({ id }) => void navigate({ to: '/p/$project/incidents/$id', params: { project, id } }),
  });
  useEffect(
    () => rememberList(queries, { project, page, filters, ids: shown.map((one) => one.id) }),
    [queries, project, page, filters, shown],
  );
  useKeptFocus(list, shown);
  // The palette takes the focus from the rows: what it does is done with those that are selected.
  useActions(chosen > 0 ? stepActions(t('list.selectedIncidents', { chosen }), (name) => step(name), triage.undo) : []);
  const select = useRef(selection.set);
  useEffect(() => {
    select.current = selection.set;
  });
  const onSelect = useCallback(
    (id: string, selected: boolean, range: boolean) => select.current(id, selected, range),
    [],
  );

  if (found.error && !first) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />;
  if (found.isPending)
    return (
      <div className="rows">
        <Skeleton lines={8} height={18} label={t('list.loadingIncidents')} />
      </div>
    );
  return (
    <>
      {waiting > 0 ? (
        <Button className="waiting" onClick={showAll}>
          {t('list.showNewIncidents', { waiting })}
        </Button>
      ) : null}
      {shown.length === 0 ? empty : null}
      {shown.length > 0 ? (
        <div className="rows" {...hostProps}>
          <div className="rows-head" aria-hidden="true">
            <span />
            <span>{t('list.incident')}</span>
            <span>{t('list.people2')}</span>
            <span>{t('list.n14Days')}</span>
            <span>{t('list.lastSeen')}</span>
            <span>{t('list.ticket')}</span>
          </div>
          <ol ref={list} aria-label={t('list.incidents')}>
            {shown.map((incident) => (
              <IncidentRow
                key={incident.id}
                incident={incident}
                project={project}
                selected={selection.has(incident.id)}
                peeking={peeked === incident.id}
                onSelect={onSelect}
              />
            ))}
          </ol>
        </div>
      ) : null}
      {found.hasNextPage ? (
        <p className="rows-more">
          <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('list.loadMore')}
          </Button>
        </p>
      ) : null}
      {chosen > 0 ? (
        <BulkBar
          count={chosen}
          total={total}
          all={selection.all}
          onStep={(name) => step(name)}
          onSelectAll={selection.selectAll}
          onClear={selection.clear}
        />
      ) : null}
      {triage.dialog}
    </>
  );
}

/** A row that moved from one page to the next between two calls is in both. */
function distinct(incidents: Incident[]): Incident[] {
  return [...new Map(incidents.map((incident) => [incident.id, incident])).values()];
}

/** The row that had the focus may leave with what was decided: its place keeps the focus, not the top of the page. */
function useKeptFocus(list: RefObject<HTMLElement | null>, shown: readonly Incident[]): void {
  const last = useRef<{ id: string; place: number }>(undefined);
  useEffect(() => {
    const onFocusIn = (event: FocusEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-incident]') : null;
      const id = row?.dataset.incident;
      if (row && id !== undefined && list.current?.contains(row))
        last.current = { id, place: [...list.current.children].indexOf(row) };
      else if (event.target instanceof Element && !event.target.closest('[role="dialog"]')) last.current = undefined;
    };
    document.addEventListener('focusin', onFocusIn);
    return () => document.removeEventListener('focusin', onFocusIn);
  }, [list]);
  useEffect(() => {
    const gone = last.current;
    if (!gone || shown.some(({ id }) => id === gone.id) || document.activeElement !== document.body) return;
    const links = list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]');
    links?.[Math.min(gone.place, links.length - 1)]?.focus();
  }, [list, shown]);
}
