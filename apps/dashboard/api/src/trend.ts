const DAY_MS = 86_400_000;

interface Counted {
  signals: number;
  sessions: number;
}

/** Midnight (UTC, epoch ms) of the first of `days` days that end today. */
export function firstDay(now: number, days: number): number {
  return (Math.floor(now / DAY_MS) - days + 1) * DAY_MS;
}

/**
 * One entry per step of time, steps without a row included.
 * @param stepMs length of a step; `index` of a row counts steps since the epoch.
 */
export function fillSteps<Row extends Counted>(
  rows: readonly Row[],
  options: { indexOf: (row: Row) => number; now: number; steps: number; stepMs: number },
): { at: number; signals: number; sessions: number }[] {
  const byIndex = new Map(rows.map((row) => [options.indexOf(row), row]));
  const last = Math.floor(options.now / options.stepMs);
  return Array.from({ length: options.steps }, (_, place) => {
    const index = last - options.steps + 1 + place;
    const row = byIndex.get(index);
    return { at: index * options.stepMs, signals: row?.signals ?? 0, sessions: row?.sessions ?? 0 };
  });
}
