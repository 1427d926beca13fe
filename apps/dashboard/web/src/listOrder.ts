import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { IncidentFilters } from './api/incidents.ts';

/** Where a list of incidents stands. */
export type ListPage = 'inbox' | 'incidents';

/** The list a person came from: its page and filters for the way back, its order for J and K. */
interface ListOrder {
  project: string;
  page: ListPage;
  filters: IncidentFilters;
  ids: string[];
}

const key = ['list-order'] as const;

export function rememberList(queries: QueryClient, list: ListOrder): void {
  queries.setQueryData<ListOrder>(key, list);
}

/** The remembered list of this project, with the incidents before and after `id` in it. */
export function useListOrder(project: string, id: string) {
  const { data } = useQuery<ListOrder | null>({
    queryKey: key,
    queryFn: () => null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const list = data?.project === project ? data : undefined;
  const place = list?.ids.indexOf(id) ?? -1;
  return {
    page: list?.page ?? ('inbox' as const),
    filters: list?.filters ?? {},
    place: place >= 0 ? place + 1 : undefined,
    length: list?.ids.length ?? 0,
    previous: place > 0 ? list?.ids[place - 1] : undefined,
    next: place >= 0 ? list?.ids[place + 1] : undefined,
  };
}
