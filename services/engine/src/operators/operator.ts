import type { ConditionResult, ExclusionResult } from '@wince/protocol';
import type { Tested } from '../facts/measure.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import type { SeenElement } from '../stream/seenElement.ts';
import type { Timer } from './timers.ts';

/** What an operator found: the rule fired. */
export interface Firing {
  /** The very events that made it fire, in event-time order. */
  matched: JudgedEvent[];
  /** The one that completed it. */
  completed: JudgedEvent;
  /** The one whose place the signal is about, and the element there. */
  subject: JudgedEvent;
  element: SeenElement | undefined;
  /** Each condition with what was measured; asked for only where the signal tells it. */
  explain(): { conditions: ConditionResult[]; exclusions: ExclusionResult[] };
  low: boolean;
  /** How often, where that is what the rule counts. */
  times: number | undefined;
}

/** A candidate that was measured in full, whether or not it made the rule fire. */
export interface Candidate {
  matched: readonly JudgedEvent[];
  subject: JudgedEvent;
  tested: readonly Tested[];
}

/** Hears of every candidate: what near misses are told from. Measuring everything costs; live judging has none. */
export type Probe = (rule: string, candidate: Candidate) => void;

/** A stream that operators run on: the events of one page, or of one session over all its pages, in event order. */
export interface StreamState {
  timers: Timer[] | null;
  /** Numbers of operators, each followed by its state. Few have any, so that a list is smaller than a table. */
  slots: unknown[] | null;
}

/** One pass over a stream. */
export interface Run {
  stream: StreamState;
  readonly clock: 't' | 'at';
  /** How far the stream has come, on its clock. */
  now: number;
  emit(judge: Judge, firing: Firing): void;
}

/** When an event happened, on the clock of the stream. */
export function timeOf(run: Run, event: JudgedEvent): number {
  return run.clock === 't' ? event.t : event.at;
}

/** Where an operator keeps its state in a stream; matches are shared by the operators of one rule. */
export interface Slots {
  own: number;
  matches: number;
}

/** An operator of one rule, compiled. */
export interface Judge {
  readonly rule: { readonly id: string };
  /** Types of event it wants to see. */
  readonly types: readonly string[];
  /** Whether the event may matter to it, as far as the event alone can tell. */
  wants(event: JudgedEvent): boolean;
  see(event: JudgedEvent, run: Run): void;
}

/** The operator's state on this stream, made when first needed. */
export function stateOf<T>(run: Run, number: number, create: () => T): T {
  const known = knownState<T>(run, number);
  if (known !== undefined) return known;
  const state = create();
  run.stream.slots ??= [];
  run.stream.slots.push(number, state);
  return state;
}

export function knownState<T>({ stream: { slots } }: Run, number: number): T | undefined {
  if (slots === null) return undefined;
  for (let i = 0; i < slots.length; i += 2) if (slots[i] === number) return slots[i + 1] as T;
  return undefined;
}
