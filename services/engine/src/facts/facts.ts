import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { CLICK_FACTS } from './clickFacts.ts';
import { ELEMENT_FACTS } from './elementFacts.ts';
import { EVENT_FACTS } from './eventFacts.ts';
import { PAGE_FACTS, SESSION_FACTS } from './streamFacts.ts';

export type Value = string | number | boolean;
export type Fact = (event: JudgedEvent) => Value;

/** `click.answers` is the fact `answers` of the click that an event belongs to. */
const OF_CLICK = 'click.';

/** Known when a page's events are judged in their order, and gone when the session's are. */
export const PAGE_ONLY_TYPES: ReadonlySet<string> = new Set([
  'verdict',
  'failure',
  'late',
  'cursor',
  'scroll',
  'vital',
]);

const SAMPLE_FACTS = new Set(['turns', 'pathPx']);

/**
 * Reads a fact of an event. Without a function around it where there can be: facts are asked for nearly every event and
 * every rule. `onlyClicks`: of no other event.
 *
 * @throws UnknownFactError
 */
export function factOf(name: string, onlyClicks = false): Fact {
  if (name.startsWith(OF_CLICK)) {
    const fact = factOf(name.slice(OF_CLICK.length));
    return (event) => (event.click ? fact(event.click) : false);
  }
  if (Object.hasOwn(CLICK_FACTS, name)) {
    const fact = CLICK_FACTS[name as keyof typeof CLICK_FACTS] as Fact;
    return onlyClicks ? fact : (judged) => (judged.type === 'click' ? fact(judged) : false);
  }
  if (Object.hasOwn(EVENT_FACTS, name)) return EVENT_FACTS[name as keyof typeof EVENT_FACTS];
  if (Object.hasOwn(ELEMENT_FACTS, name)) return ELEMENT_FACTS[name as keyof typeof ELEMENT_FACTS];
  if (Object.hasOwn(PAGE_FACTS, name)) return PAGE_FACTS[name as keyof typeof PAGE_FACTS];
  if (Object.hasOwn(SESSION_FACTS, name)) return SESSION_FACTS[name as keyof typeof SESSION_FACTS];
  throw new UnknownFactError(name);
}

export function isFact(name: string): boolean {
  const plain = name.startsWith(OF_CLICK) ? name.slice(OF_CLICK.length) : name;
  return FACT_NAMES.has(plain) || SAMPLE_FACTS.has(name);
}

/** Whether a fact is only known once all pages of the session have been put in order. */
export function isSessionFact(name: string): boolean {
  return Object.hasOwn(SESSION_FACTS, name);
}

export const FACT_NAMES: ReadonlySet<string> = new Set(
  [PAGE_FACTS, SESSION_FACTS, ELEMENT_FACTS, CLICK_FACTS, EVENT_FACTS].flatMap((facts) => Object.keys(facts)),
);

/** A fact's name was not known: a rule refers to something that is not measured. */
export class UnknownFactError extends Error {
  override readonly name = 'UnknownFactError';

  constructor(fact: string) {
    super(`the fact "${fact}" does not exist; known are ${[...FACT_NAMES].join(', ')}`);
  }
}
