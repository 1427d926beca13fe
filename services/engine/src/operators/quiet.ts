import type { Firing, Judge, Run } from './operator.ts';
import { stateOf } from './operator.ts';

/** Matches kept per rule and stream, two per element; who changes more within one quiet time is told of twice. */
const MAX_KEYS = 400;
const createMatches = () => new Map<string, number>();

/** Of one rule and key. */
export interface Quiet {
  slot: number;
  key: string;
  /** When the match came, by the clock of the page or of the session. */
  time: number;
  quietMs: number;
}

/**
 * Emits a firing, unless another one of the same key came within the quiet time. Matches that stay quiet count too, so
 * that what fires depends on one quiet time of history and no more; a low match silences only low ones.
 */
export function emitUnlessQuiet(run: Run, judge: Judge, firing: Firing, quiet: Quiet): void {
  const { key, quietMs } = quiet;
  if (quietMs === 0) {
    run.emit(judge, firing);
    return;
  }
  const matches = stateOf(run, quiet.slot, createMatches);
  const isRecent = note(matches, key, quiet);
  // Both keys are noted: what silences a match must not depend on whether it was silenced.
  const isGraveRecent = !firing.low && note(matches, `${key}\nnot low`, quiet);
  if (firing.low ? !isRecent : !isGraveRecent) run.emit(judge, firing);
}

/** Notes a match; whether another one of the same key came within the quiet time. */
function note(matches: Map<string, number>, key: string, { time, quietMs }: Quiet): boolean {
  const last = matches.get(key);
  matches.delete(key);
  matches.set(key, last === undefined ? time : Math.max(last, time));
  if (matches.size > MAX_KEYS) matches.delete(matches.keys().next().value!);
  return last !== undefined && Math.abs(time - last) <= quietMs;
}
