const FIRST_MS = 1_000;
const MAX_MS = 5 * 60_000;

/** Doubles with every failure, up to five minutes; half of it is drawn, so that relays do not step in time. */
export function backoffMs(failures: number, random: () => number = Math.random): number {
  const full = Math.min(FIRST_MS * 2 ** Math.max(0, failures - 1), MAX_MS);
  return Math.round(full / 2 + (full / 2) * random());
}
