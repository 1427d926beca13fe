import { type RefObject, useState } from 'react';
import type { Incident } from '../api/incidents.ts';
import type { TriageStep } from '../triage/useTriage.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import type { Selection } from './useSelection.ts';

/**
 * The keys of a list. The row that has the focus is the current one; Enter opens it, because it is a link. What is
 * decided is decided about the selection, or about the current row where there is none.
 */
export function useRowKeys(options: {
  list: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  incidents: readonly Incident[];
  selection: Selection;
  onStep: (step: TriageStep, current: Incident | undefined) => void;
  onUndo: () => void;
  onOpen: (incident: Incident) => void;
}): { peeked: string | undefined } {
  const { list, search, incidents, selection } = options;
  const [peeked, setPeeked] = useState<string>();
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
  const placeOf = (all: readonly HTMLAnchorElement[]) => {
    const row = document.activeElement?.closest('[data-incident]');
    return all.findIndex((link) => row?.contains(link));
  };
  const current = () => {
    const all = links();
    const id = all[placeOf(all)]?.dataset.row;
    return incidents.find((incident) => incident.id === id);
  };
  const move = (by: 1 | -1) => {
    const all = links();
    const place = placeOf(all);
    const next = all[place === -1 ? 0 : Math.min(Math.max(place + by, 0), all.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    // Who peeks while walking goes on peeking.
    if (peeked !== undefined) setPeeked(next?.dataset.row);
  };
  const step = (name: TriageStep) => () => options.onStep(name, current());
  const leave = () => (peeked === undefined ? selection.clear() : setPeeked(undefined));
  const open = () => {
    const incident = current();
    if (incident) options.onOpen(incident);
  };
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    o: open,
    x: () => {
      const incident = current();
      if (incident) selection.set(incident.id, !selection.has(incident.id), false);
    },
    'shift+x': () => {
      const incident = current();
      if (incident) selection.set(incident.id, true, true);
    },
    ' ': () => {
      const id = current()?.id;
      setPeeked(id === peeked ? undefined : id);
    },
    Escape: leave,
    '/': () => search.current?.select(),
    '1': step('accept'),
    '2': step('duplicate'),
    '3': step('decline'),
    h: step('snooze'),
    e: step('resolve'),
    a: step('assign'),
    z: options.onUndo,
    t: () => {
      const url = current()?.ticket?.url;
      if (url) window.open(url, '_blank', 'noopener');
    },
    '.': () => {
      const incident = current();
      if (incident) void navigator.clipboard?.writeText(`${location.origin}/i/${incident.shortId}`);
    },
  });
  return { peeked };
}
