import { useMemo, useState } from 'react';
import type { Incident } from '../api/incidents.ts';

export interface Selection {
  ids: ReadonlySet<string>;
  /** All that match, also those that are not loaded; `ids` are then the ones left out. */
  all: boolean;
  has: (id: string) => boolean;
  /** With `range`, everything from the one chosen before. */
  set: (id: string, selected: boolean, range: boolean) => void;
  selectAll: () => void;
  clear: () => void;
}

/** Which rows are chosen. Another `key` (another search) starts anew. */
export function useSelection(rows: readonly Incident[], key: string): Selection {
  const [state, setState] = useState<{ key: string; all: boolean; ids: ReadonlySet<string>; last: string | undefined }>(
    {
      key,
      all: false,
      ids: new Set(),
      last: undefined,
    },
  );
  const current = state.key === key ? state : { key, all: false, ids: new Set<string>(), last: undefined };
  return useMemo(() => {
    const { all, ids, last } = current;
    return {
      ids,
      all,
      has: (id) => ids.has(id) !== all,
      set: (id, selected, range) => {
        const from = rows.findIndex((row) => row.id === last);
        const to = rows.findIndex((row) => row.id === id);
        const touched =
          range && from >= 0 && to >= 0
            ? rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
            : [id];
        const next = new Set(ids);
        for (const one of touched) selected !== all ? next.add(one) : next.delete(one);
        setState({ key, all, ids: next, last: id });
      },
      selectAll: () => setState({ key, all: true, ids: new Set(), last: undefined }),
      clear: () => setState({ key, all: false, ids: new Set(), last: undefined }),
    };
  }, [current, rows, key]);
}
