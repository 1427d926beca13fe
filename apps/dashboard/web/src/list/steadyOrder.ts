/**
 * What a list shows while somebody points at it: the rows stay where they are, new ones wait unless they come after
 * the last. Contents are always the newest.
 *
 * @returns `shown` rows in order, and how many are `waiting`
 */
export function steadyOrder<Row extends { id: string }>(
  shownIds: readonly string[],
  rows: readonly Row[],
  held: boolean,
): { shown: readonly Row[]; waiting: number } {
  if (!held || shownIds.length === 0) return { shown: rows, waiting: 0 };
  const known = new Set(shownIds);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const kept = shownIds.flatMap((id) => byId.get(id) ?? []);
  const lastKnown = rows.findLastIndex((row) => known.has(row.id));
  const after = rows.slice(lastKnown + 1);
  const waiting = rows.filter((row, place) => place <= lastKnown && !known.has(row.id)).length;
  return { shown: [...kept, ...after], waiting };
}
