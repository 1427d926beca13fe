import { type Run, stateOf } from './operator.ts';

/** Quiet times kept per rule and stream; who changes more elements than this within one is told of twice. */
const MAX_KEYS = 200;
const createMatches = () => new Map<string, number>();

/**
 * Notes a match; whether another one of the same key came within `quietMs` of it. Matches that stay quiet count too,
 * so that what fires depends on one quiet time of history and no more.
 */
export function isQuietBroken(run: Run, slot: number, key: string, time: number, quietMs: number): boolean {
  if (quietMs === 0) return false;
  const matches = stateOf(run, slot, createMatches);
  const last = matches.get(key);
  matches.delete(key);
  matches.set(key, last === undefined ? time : Math.max(last, time));
  if (matches.size > MAX_KEYS) matches.delete(matches.keys().next().value!);
  return last !== undefined && Math.abs(time - last) <= quietMs;
}
