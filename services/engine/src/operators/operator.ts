import type { ConditionResult, ExclusionResult } from '@wince/protocol';
import type { JudgedEvent } from '../stream/judgedEvent.ts';

/** What an operator found: the rule fired. */
export interface Firing {
  /** The very events that made it fire, in event-time order. */
  matched: JudgedEvent[];
  /** The one that completed it. */
  completed: JudgedEvent;
  /** The one whose element the signal is about. */
  subject: JudgedEvent;
  conditions: ConditionResult[];
  exclusions: ExclusionResult[];
  low: boolean;
}

/** What an operator may look at: earlier events of its page or session, oldest first, within the rule's reach. */
export interface History {
  readonly events: readonly JudgedEvent[];
  /** Page clock of the last match, by rule and element. */
  readonly matches: Map<string, number>;
}

/** Notes a match; whether another one on the same element came within `quietMs` before it. */
export function isQuietBroken(history: History, key: string, t: number, quietMs: number): boolean {
  const last = history.matches.get(key);
  history.matches.set(key, t);
  return last !== undefined && t - last <= quietMs;
}

/** Index of the first event not before `time`, counted from the end: windows are short, histories may be long. */
export function firstIndexSince(events: readonly JudgedEvent[], time: number, clock: 't' | 'at'): number {
  let index = events.length;
  while (index > 0 && events[index - 1]![clock] >= time) index--;
  return index;
}
