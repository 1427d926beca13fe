import type { Batch, BatchElement } from '@wince/protocol';
import type { SeenEvent } from './seenClick.ts';

/** An event on its way through the rules. `t` is page clock, `at` is event time; both in ms. */
export interface JudgedEvent {
  /** That of the event: asked of it once, because twenty types of event have as many shapes. */
  readonly type: SeenEvent['type'];
  readonly event: SeenEvent;
  readonly element: BatchElement | undefined;
  /** The form a field belongs to; what a click had been aimed at before the page moved. */
  readonly partner: BatchElement | undefined;
  readonly device: Batch['device'];
  readonly pageId: string;
  readonly seq: number;
  readonly t: number;
  readonly at: number;
  /** Path of the page when it happened; known once everything before it was judged. */
  route: string;
  /** The click it belongs to, as `context.causedBy` tells. */
  click: JudgedEvent | undefined;
  /** Of a click: ms to its first visible answer, `NEVER_MS` when there was none. */
  answeredMs: number;
  /** What the stream knows of it besides; most events need nothing. */
  context: EventContext | undefined;
}

/** What an event's place in its page and session adds to it. */
export interface EventContext {
  /** The browser named the click; or its request had just failed; or it merely came before. */
  causedBy: 'link' | 'request' | 'order' | undefined;
  /** An error that the page also throws without any click. */
  noise: boolean;
  /** Of an error: what tells it from others. */
  errorKind: string | undefined;
  /** The page was hidden, now or at some moment of it. */
  hidden: boolean;
  /** An error as regular as a clock, while what the person clicked has worked. */
  background: boolean;
  /** Of a click: it is on what an earlier one had been aimed at, before the page moved. */
  retries: boolean;
  /** Of a click: it should lead to another page, and the person is still here to click the same again. */
  stays: boolean;
  /** Of a click: the page went, or showed another route, before anything else was clicked. */
  leads: boolean;
  /** Ms since the person last did anything on the page. */
  idleMs: number | undefined;
  /** The first submit of its form in this page. */
  firstSubmit: boolean;
  /** Of a click: what came of it after its reaction had been reported. */
  trail: ClickTrail | undefined;
  /** Of `route` and `leave`: the visit that ends with it. */
  left: VisitSummary | undefined;
  /** Of `page` and `route`: how the person came here. */
  arrival: Arrival | undefined;
  /** Of `page`: ms since the last error, or blank page, of the session. */
  sinceTroubleMs: number | undefined;
}

/** What followed a click. */
export interface ClickTrail {
  /** An error, failed request or refused submit that belongs to it. */
  failed: boolean;
  /** Longest request it started, ended or not, ms. */
  requestMs: number;
  /** One of its requests had no answer when last heard of. */
  pending: boolean;
  stream: boolean;
  late: JudgedEvent | undefined;
  /** Its fate is known and has been judged. */
  settled: boolean;
}

/** A stay on one route. */
export interface VisitSummary {
  route: string;
  dwellMs: number;
  /** What the person did there, the press that left it aside. */
  inputs: number;
  /** A press came right before it was left. */
  pressed: boolean;
}

/** How a route was reached, and what lay before it. */
export interface Arrival {
  by: 'press' | 'back' | 'pop' | 'script' | 'unknown';
  /** What the person did on the route before. */
  inputsBefore: number;
  /** The route before was entered so long ago, ms; an hour when there was none. */
  awayMs: number;
  /** The route before the one before is this one. */
  returned: boolean;
  /** How the route before was reached. */
  awayBy: Arrival['by'];
  /** The event that reached the route before. */
  away: JudgedEvent | undefined;
}

/** Identity of an element across re-renders: the selector, and the one inside its shadow tree. */
export function elementKey(element: BatchElement | undefined): string {
  if (!element) return '';
  return element.inner === undefined ? element.selector : `${element.selector} ${element.inner}`;
}

/** Whether both are the same element, as `elementKey` tells them apart. */
export function isSameElement(a: BatchElement | undefined, b: BatchElement | undefined): boolean {
  if (a === undefined || b === undefined || a.inner !== undefined || b.inner !== undefined)
    return elementKey(a) === elementKey(b);
  return a.selector === b.selector;
}

export function contextOf(event: JudgedEvent): EventContext {
  event.context ??= createContext();
  return event.context;
}

/** With every field, so that all of them have one shape. */
function createContext(): EventContext {
  return {
    causedBy: undefined,
    noise: false,
    errorKind: undefined,
    hidden: false,
    background: false,
    retries: false,
    stays: false,
    leads: false,
    idleMs: undefined,
    firstSubmit: false,
    trail: undefined,
    left: undefined,
    arrival: undefined,
    sinceTroubleMs: undefined,
  };
}

export function trailOf(click: JudgedEvent): ClickTrail {
  const context = contextOf(click);
  context.trail ??= {
    failed: false,
    requestMs: 0,
    pending: false,
    stream: false,
    late: undefined,
    settled: false,
  };
  return context.trail;
}
