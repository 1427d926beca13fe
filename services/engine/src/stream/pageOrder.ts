import { type BatchElement, type BatchEvent, LIMITS, type LogRecord, pageStartMs } from '@wince/protocol';
import { JudgedEvent, type Origin } from './judgedEvent.ts';
import { SeenClick } from './seenClick.ts';
import { type SeenElement, toSeenElement } from './seenElement.ts';
import type { PageState, SessionState } from './sessionState.ts';

/** Batches of a page that may wait for one before them. */
const MAX_EARLY = 64;
/** Events of a page that may wait for its watermark. */
const MAX_WAITING = 1_000;

/** Judges what has come in order, before the next of it is taken. */
type Release = (session: SessionState, page: PageState, events: readonly JudgedEvent[]) => void;

/**
 * Puts the events of one page in order, whatever way its batches came.
 *
 * Sequence numbers have no holes: a batch is taken when everything before it was taken, a repeated one is skipped,
 * an early one waits. The header's `upTo` is the page's own watermark: events before it can be judged, later ones
 * wait for the clicks that are still being watched in the browser. Only a hole needs the server's clock: after the
 * allowed lateness the missing batch is given up.
 */
export function acceptRecord(session: SessionState, page: PageState, record: LogRecord, release: Release): void {
  page.lastReceivedAt = record.receivedAt;
  const { batch } = record;
  // What was acknowledged before is in the log before: unseen, it lies behind where reading began.
  if (batch.acked !== undefined && batch.acked > page.nextSeq) {
    page.nextSeq = batch.acked;
    takeEarly(session, page, release);
  }
  if (batch.seq > page.nextSeq) {
    page.early ??= new Map();
    // Cut differently, a batch may come again with more in it.
    const known = page.early.get(batch.seq)?.batch;
    if (!known || batch.events.length > known.events.length || (batch.end && !known.end))
      page.early.set(batch.seq, record);
    if (page.early.size > MAX_EARLY) takeLowest(session, page, release);
    return;
  }
  take(session, page, record, release);
  takeEarly(session, page, release);
}

/** Gives up batches that are missing for longer than the allowed lateness. Returns whether one is still awaited. */
export function giveUpHoles(session: SessionState, page: PageState, clock: number, release: Release): boolean {
  while (page.early !== null && page.early.size > 0) {
    const [seq, record] = [...page.early].reduce((lowest, entry) => (entry[0] < lowest[0] ? entry : lowest));
    if (record.receivedAt + LIMITS.latenessMs > clock) return true;
    page.nextSeq = seq;
    takeEarly(session, page, release);
  }
  return false;
}

/** Gives up the first hole. */
function takeLowest(session: SessionState, page: PageState, release: Release): void {
  page.nextSeq = Math.min(...page.early!.keys());
  takeEarly(session, page, release);
}

function takeEarly(session: SessionState, page: PageState, release: Release): void {
  while (page.early !== null) {
    const next = [...page.early.keys()].find((seq) => seq <= page.nextSeq);
    if (next === undefined) break;
    const record = page.early.get(next)!;
    page.early.delete(next);
    take(session, page, record, release);
  }
  if (page.early?.size === 0) page.early = null;
}

function take(session: SessionState, page: PageState, record: LogRecord, release: Release): void {
  const { batch } = record;
  const fresh = page.nextSeq - batch.seq;
  if (fresh > batch.events.length) return;
  page.start = pageStartMs(record, LIMITS.clockStepMs);
  page.nextSeq = batch.seq + batch.events.length;
  page.upTo = batch.end ? Number.POSITIVE_INFINITY : Math.max(Number.isFinite(page.upTo) ? page.upTo : 0, batch.upTo);
  release(session, page, eventsOf(page, record, fresh));
}

const earliestFirst = (a: JudgedEvent, b: JudgedEvent) => a.t - b.t || a.seq - b.seq;

/** Events on their way to the rules, from one batch to the next: whoever takes them keeps none of the list. */
const taken: JudgedEvent[] = [];

/** Events a rule may want, in event order, as far as the page's watermark allows; the rest waits in the page. */
function eventsOf(page: PageState, record: LogRecord, fresh: number): readonly JudgedEvent[] {
  const { events, elements, seq, device } = record.batch;
  const { start } = page;
  const oldest = record.receivedAt - LIMITS.latenessMs;
  const origin: Origin = {
    pageId: page.id,
    viewportPx: device.h,
    start,
    latest: record.receivedAt + LIMITS.clockStepMs,
  };
  taken.length = 0;
  let inOrder = page.waiting === null;
  if (page.waiting !== null) for (const event of page.waiting) taken.push(event);
  page.waiting = null;
  let lastT = 0;
  for (let i = fresh; i < events.length; i++) {
    const event = events[i]!;
    const own = placeOfElement(event);
    if (own === NOT_JUDGED) continue;
    const { type, t } = event;
    // Late: stored by the archive, not judged. Ahead of the server's clock: clamped.
    if (start + t < oldest) continue;
    if (t < lastT) inOrder = false;
    lastT = t;
    const element = seenElement(elements, own);
    const partner = type === 'field' || type === 'click' ? partnerIndex(event) : NO_ELEMENT;
    taken.push(
      new JudgedEvent(event.type === 'click' ? new SeenClick(event, element) : event, {
        element,
        partner: seenElement(elements, partner),
        origin,
        seq: seq + i,
        t,
      }),
    );
  }
  // Pages send their events in order, all but always.
  if (!inOrder) taken.sort(earliestFirst);
  let ready = taken.length;
  while (ready > 0 && taken[ready - 1]!.t >= page.upTo) ready--;
  // A page that never moves its watermark must not fill our memory.
  ready = Math.max(ready, taken.length - MAX_WAITING);
  if (ready < taken.length) page.waiting = taken.splice(ready);
  return taken;
}

function seenElement(elements: readonly BatchElement[], place: number): SeenElement | undefined {
  const element = place < 0 ? undefined : elements[place];
  return element && toSeenElement(element);
}

const NO_ELEMENT = -1;
const NOT_JUDGED = -2;

/**
 * Place of an event's element among the batch's, `NO_ELEMENT`, or `NOT_JUDGED`: most of what a page does is of no use to
 * any rule, as its own scrolling, its vitals, custom events. Asking `in` of twenty shapes of event would cost more.
 */
function placeOfElement(event: BatchEvent): number {
  switch (event.type) {
    case 'click':
    case 'key':
    case 'field':
    case 'cursor':
    case 'zoom':
    case 'copy':
    case 'interaction':
    case 'submit':
      return event.el ?? NO_ELEMENT;
    case 'scroll':
      return event.user === undefined ? NOT_JUDGED : (event.el ?? NO_ELEMENT);
    case 'vital':
    case 'custom':
    case 'unknown':
      return NOT_JUDGED;
    default:
      return NO_ELEMENT;
  }
}

/** Place of the partner among the batch's elements, or `NO_ELEMENT`. */
function partnerIndex(event: BatchEvent): number {
  if (event.type === 'field') return event.form ?? NO_ELEMENT;
  return event.type === 'click' ? (event.shift?.el ?? event.under ?? NO_ELEMENT) : NO_ELEMENT;
}
