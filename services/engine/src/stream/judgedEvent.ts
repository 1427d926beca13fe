import { NEVER_MS } from '../facts/answers.ts';
import type { SeenEvent } from './seenClick.ts';
import type { SeenElement } from './seenElement.ts';

/** What the events of one batch have in common. */
export interface Origin {
  readonly pageId: string;
  /** Height of the viewport, px. */
  readonly viewportPx: number;
  /** Event time of the page clock's zero, and the latest event time that is believed; epoch ms. */
  readonly start: number;
  readonly latest: number;
}

// What may be true of an event, as bits of its marks.
/** An error that the page also throws without any click. */
export const NOISE = 1;
/** The page was hidden, now or at some moment of it. */
export const HIDDEN = 2;
/** An error as regular as a clock, while what the person clicked has worked. */
export const BACKGROUND = 4;
/** A click on what an earlier one had been aimed at, before the page moved. */
export const RETRIES = 8;
/** A click that should lead to another page, and the person is still here to click the same again. */
export const STAYS = 16;
/** A click after which the page went, or showed another route, before anything else was clicked. */
export const LEADS = 32;
/** The first submit of its form in this page. */
export const FIRST_SUBMIT = 64;
/** The first half of a double click, whose second half was answered. */
export const PAIRED = 128;
/** Most of the page is gone since an error, and a click has led to another route after that error. */
export const REPLACED = 256;
/** A failed request that the page has made again for the same click, and with success. */
export const MENDED = 512;

/**
 * An event on its way through the rules. `t` is page clock, `at` is event time; both in ms.
 *
 * Nearly all are kept for a while and then forgotten, so that their size is a good part of what judging costs: what a
 * batch has in common is kept once, and what is true or false is a bit.
 */
export class JudgedEvent {
  /** That of the event: asked of it once, because twenty types of event have as many shapes. */
  readonly type: SeenEvent['type'];
  readonly event: SeenEvent;
  readonly element: SeenElement | undefined;
  /** The form a field belongs to; what a click had been aimed at before the page moved, or what its target covers. */
  readonly partner: SeenElement | undefined;
  readonly origin: Origin;
  readonly seq: number;
  readonly t: number;
  /** Path of the page when it happened; known once everything before it was judged. */
  route = '';
  /** The click it belongs to, as `context.causedBy` tells. */
  click: JudgedEvent | undefined = undefined;
  /** Of a click: ms to its first visible answer, `NEVER_MS` when there was none. */
  answeredMs = 0;
  /** What the stream knows of it besides; most events need nothing. */
  context: EventContext | undefined = undefined;
  private marks = 0;

  constructor(
    event: SeenEvent,
    place: {
      element: SeenElement | undefined;
      partner: SeenElement | undefined;
      origin: Origin;
      seq: number;
      t: number;
    },
  ) {
    this.type = event.type;
    this.event = event;
    this.element = place.element;
    this.partner = place.partner;
    this.origin = place.origin;
    this.seq = place.seq;
    this.t = place.t;
  }

  get at(): number {
    return Math.min(this.origin.start + this.t, this.origin.latest);
  }

  get pageId(): string {
    return this.origin.pageId;
  }

  is(bit: number): boolean {
    return (this.marks & bit) !== 0;
  }

  mark(bit: number, is = true): void {
    this.marks = is ? this.marks | bit : this.marks & ~bit;
  }
}

/** What an event's place in its page and session adds to it. */
export interface EventContext {
  /** The browser named the click; or its request had just failed; or it merely came before. */
  causedBy: 'link' | 'request' | 'order' | undefined;
  /** Of an error: what tells it from others. */
  errorKind: string | undefined;
  /** Ms since the person last did anything on the page. */
  idleMs: number | undefined;
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
  /** An error or refused submit that belongs to it. */
  failed: boolean;
  /** Ms until its own code threw. */
  threwMs: number;
  /** The form it submitted was refused, which the page says somewhere, or says still. */
  refused: boolean;
  /** Longest request it started, ended or not, ms. */
  requestMs: number;
  /** One of its requests had no answer when last heard of. */
  pending: boolean;
  stream: boolean;
  late: JudgedEvent | undefined;
  /** Its requests that have failed, and whether the page has shown something after one of them. */
  failures: JudgedEvent[];
  failureShown: boolean;
  /** Its fate is known and has been judged. */
  settled: boolean;
}

/** A stay on one route. */
export interface VisitSummary {
  route: string;
  /** What the person did there, the press that left it aside. */
  inputs: number;
  /** A press came right before it was left. */
  pressed: boolean;
  /** The page had answered that press by more than leading away. */
  answered: boolean;
  /** That press had hit what the page moved under the pointer. */
  misled: boolean;
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
  /** It was reached by a press that hit what the page had moved under the pointer. */
  awayMisled: boolean;
  /** So was this one. */
  misled: boolean;
  /** The event that reached the route before. */
  away: JudgedEvent | undefined;
  /** How the stay that began with it ended; undefined while it lasts. */
  left: VisitSummary | undefined;
}

/** Identity of an element across re-renders: the selector, and the one inside its shadow tree. */
export function elementKey(element: SeenElement | undefined): string {
  return element === undefined ? '' : element.key;
}

/** Whether both are the same element, as `elementKey` tells them apart. */
export function isSameElement(a: SeenElement | undefined, b: SeenElement | undefined): boolean {
  return a === b || elementKey(a) === elementKey(b);
}

export function contextOf(event: JudgedEvent): EventContext {
  event.context ??= createContext();
  return event.context;
}

/** With every field, so that all of them have one shape. */
function createContext(): EventContext {
  return {
    causedBy: undefined,
    errorKind: undefined,
    idleMs: undefined,
    trail: undefined,
    left: undefined,
    arrival: undefined,
    sinceTroubleMs: undefined,
  };
}

/** Whether something is known to have gone wrong with a click that the page has not made good by itself. */
export function hasFailed({ context }: JudgedEvent): boolean {
  const trail = context?.trail;
  return trail !== undefined && (trail.failed || trail.failures.some((failure) => !failure.is(MENDED)));
}

/** Of nearly every click. */
const NO_FAILURES: JudgedEvent[] = [];

export function trailOf(click: JudgedEvent): ClickTrail {
  const context = contextOf(click);
  context.trail ??= {
    failed: false,
    threwMs: NEVER_MS,
    refused: false,
    requestMs: 0,
    pending: false,
    stream: false,
    late: undefined,
    failures: NO_FAILURES,
    failureShown: false,
    settled: false,
  };
  return context.trail;
}
