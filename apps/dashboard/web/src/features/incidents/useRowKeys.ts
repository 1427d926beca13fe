import type { RefObject } from 'react';
import type { Incident } from '../../api/incidents.ts';
import { useShortcuts } from '../../ui/useShortcuts.ts';

/** J, K, E and `/`. The row that has the focus is the current one; Enter opens it, because it is a link. */
export function useRowKeys(options: {
  list: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  incidents: readonly Incident[];
  onResolve: (incident: Incident) => void;
}): void {
  const { list, search, incidents, onResolve } = options;
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const currentOf = (all: readonly HTMLAnchorElement[]) => {
    const row = document.activeElement?.closest('[data-incident]');
    return all.findIndex((link) => row?.contains(link));
  };
  const move = (by: 1 | -1) => {
    const all = links();
    const current = currentOf(all);
    const next = all[current === -1 ? 0 : Math.min(Math.max(current + by, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    '/': () => search.current?.select(),
    e: () => {
      const all = links();
      const current = currentOf(all);
      const incident = incidents.find(({ id }) => id === all[current]?.dataset.row);
      if (!incident || incident.status === 'resolved') return;
      // The row is about to leave: the focus goes to its neighbour, not to the top of the page.
      (all[current + 1] ?? all[current - 1])?.focus();
      onResolve(incident);
    },
  });
}
