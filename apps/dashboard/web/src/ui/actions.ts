import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something the page can do now, for the palette. */
export interface Action {
  label: string;
  /** The key that does the same. */
  key?: string;
  run: () => void;
}

let offered: readonly Action[] = [];
const listeners = new Set<() => void>();

/** Offers what the page can do while it is shown; `labels` tells when that is something else. */
export function useActions(actions: readonly Action[]): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  const labels = actions.map(({ label }) => label).join('\n');
  useEffect(() => {
    const mine = (labels === '' ? [] : labels.split('\n')).map((label, place) => ({
      ...current.current[place],
      label,
      run: () => current.current.find((action) => action.label === label)?.run(),
    }));
    offered = mine;
    for (const listener of listeners) listener();
    return () => {
      if (offered !== mine) return;
      offered = [];
      for (const listener of listeners) listener();
    };
  }, [labels]);
}

export function useOfferedActions(): readonly Action[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => offered,
  );
}
