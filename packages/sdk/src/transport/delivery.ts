import type { BatchElement, BatchEvent } from '@wince/protocol';
import { settings } from '../options.ts';
import { later, now, release } from '../page/page.ts';
import { randomId } from '../page/randomId.ts';
import { sessionId } from '../page/session.ts';

declare const __VERSION__: string;

/** Longest that a fact waits for company. */
const FLUSH_MS = 5_000;
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 60_000;
/** As often we try before the first answer; then somebody does not want us to, and we are silent. */
const MAX_FIRST_TRIES = 3;
/** All that may leave at exit; browsers refuse more than 64 KiB of keepalive bodies. */
const EXIT_BYTES = 60_000;
const MAX_QUEUED = 500;
/** Of one batch. Its JSON then stays below 16 KiB after gzip for anything a page produces. */
const MAX_EVENTS = 100;
/** An unsettled fact older than this holds nothing back any more. */
const MAX_HOLD_MS = 10_000;

/** The fields of one type of event. Undefined ones fall away when the batch becomes JSON, which is why they may be. */
type Fields<T extends BatchEvent['type']> = {
  [K in keyof Omit<Extract<BatchEvent, { type: T }>, 'type' | 't' | 'el'>]?:
    | Extract<BatchEvent, { type: T }>[K]
    | undefined;
};

/** A fact that has begun and is not settled yet: nothing later may be called complete before it. */
export interface Open {
  /** When it began, ms of the page's clock. */
  _t: number;
}

export const open = new Set<Open>();
/** How far the last batch said that it is complete. */
export let sentUpTo = 0;

// The original, taken before anything is patched.
const { fetch } = globalThis;
const pageId = randomId();
let items: Array<[event: { type: string; t: number }, element: BatchElement | undefined]> = [];
let user: string | undefined;
let seq = 0;
/** Everything before this was accepted or given up. */
let acked = 0;
let lost: Record<string, number> = {};
let batch: { events: unknown[] } | undefined;
let sending: Promise<void> | undefined;
let waitUntil = 0;
let isScheduled = false;
let isKnown = false;
let failures = 0;

export function setUser(id: string): void {
  user = id;
}

/** Queues a fact. `tMs` is the page's clock; `isUrgent` sends it now instead of within 5 s. */
export function emit<T extends BatchEvent['type']>(
  type: T,
  tMs: number,
  fields: Fields<T>,
  element?: BatchElement,
  isUrgent?: unknown,
): void {
  sessionId();
  if (items.push([{ type, t: Math.floor(tMs), ...fields }, element]) > MAX_QUEUED) {
    // Clicks are what everything else is evidence for.
    items.splice(
      Math.max(
        0,
        items.findIndex(([event]) => event.type !== 'click'),
      ),
      1,
    );
    lose('overflow', 1);
  }
  if (isUrgent) later(flush);
  else if (!isScheduled) {
    isScheduled = true;
    later(() => {
      isScheduled = false;
      return flush();
    }, FLUSH_MS);
  }
}

/**
 * Sends what waits, one batch at a time and in order; resolves when that is done, or when this try has failed.
 *
 * idle -> (5 s, an urgent fact, flush) -> sending -> (accepted, refused) -> idle, or sending the next
 * sending -> (network error, 408, 429, 5xx) -> waiting, the batch kept with its id -> sending
 * sending -> (third network error before any answer) -> silent
 */
export async function flush(isExit?: unknown): Promise<void> {
  sending ??= send(isExit).finally(() => {
    sending = undefined;
  });
  await sending;
}

/** Hands everything to the browser at once: the page may not come back. */
export function leave(): void {
  let bytes = 0;
  // A batch that is on its way may die with the page: it goes again, and its id makes it count once.
  for (; nextBatch(); batch = undefined) {
    const json = serialize(items[0] ? undefined : 1);
    bytes += new Blob([json]).size;
    if (bytes < EXIT_BYTES) post(json, true);
  }
}

/** Drops everything, also what is to be tried again. */
export function clear(): void {
  items = [];
  batch = undefined;
  isScheduled = false;
  open.clear();
}

async function send(isExit: unknown): Promise<void> {
  for (let sent = now() >= waitUntil && nextBatch(); sent; sent = now() >= waitUntil && nextBatch()) {
    const [status, retryAfterMs] = await post(serialize(), isExit === true);
    // Consent may have been withdrawn, or the page left and restored, meanwhile.
    if (batch !== sent) continue;
    isKnown ||= status > 0;
    if (!status || status === 408 || status === 429 || status > 499) {
      // Full jitter, so that browsers do not come back together.
      const delayMs = retryAfterMs || Math.random() * Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** ++failures);
      waitUntil = now() + delayMs;
      later(flush, delayMs + 1);
      if (failures >= MAX_FIRST_TRIES && !isKnown) {
        release();
        clear();
      }
    } else {
      if (status > 399) lose('rejected', sent.events.length);
      batch = undefined;
      acked = seq;
      failures = 0;
    }
  }
}

/**
 * One batch as a simple request: text/plain needs no preflight. Answers with the HTTP status, 0 where nothing came from
 * our own server, and the milliseconds that it wants us to wait. `isExit` leaves no time to compress and asks the
 * browser to finish without the page.
 */
async function post(json: string, isExit: boolean): Promise<[status: number, retryAfterMs?: number]> {
  try {
    const isZipped = !isExit && window.CompressionStream;
    const response = await fetch(
      `${settings.endpoint}?key=${encodeURIComponent(settings.key)}${isZipped ? '&gzip=1' : ''}`,
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: isZipped
          ? await new Response(new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
          : json,
        keepalive: isExit,
        credentials: 'omit',
        // The address of the page stays here; its origin is what the server checks.
        referrerPolicy: 'origin',
      },
    );
    const { status, headers } = response;
    // A captive portal's page is no answer.
    return status < 400 && !((await response.json()).accepted >= 0)
      ? [0]
      : [status, +headers.get('retry-after')! * 1_000];
  } catch {
    // No network, blocked, or an answer that is no JSON: the batch is kept.
    return [0];
  }
}

/** The batch to send now: one that failed before, else the next of the queue; undefined where nothing waits. */
function nextBatch(): typeof batch {
  batch ??= cut();
  return batch;
}

function cut(): typeof batch {
  if (!items[0]) return undefined;
  const nowMs = now();
  const elements: string[] = [];
  const events = items.splice(0, MAX_EVENTS).map(([event, element]) => {
    if (!element) return event;
    const json = JSON.stringify(element);
    if (!elements.includes(json)) elements.push(json);
    return { ...event, el: elements.indexOf(json) };
  });
  // Nothing is complete beyond a fact that is not settled, or that still waits here.
  sentUpTo = Math.min(
    nowMs,
    ...[...open].map(({ _t: t }) => (nowMs - t < MAX_HOLD_MS ? t : nowMs)),
    ...items.map(([{ t }]) => t),
  );
  const next = {
    v: 1,
    id: randomId(),
    sdk: `js/${__VERSION__}`,
    session: sessionId(),
    page: { id: pageId, start: Math.round(performance.timeOrigin) },
    seq,
    acked,
    upTo: Math.floor(sentUpTo),
    release: settings.release,
    user,
    device: {
      w: innerWidth,
      h: innerHeight,
      dpr: devicePixelRatio,
    },
    lost,
    elements: JSON.parse(`[${elements}]`) as unknown,
    events,
  };
  seq += events.length;
  lost = {};
  return next;
}

const serialize = (end?: 1) => JSON.stringify({ ...batch, sentAt: Date.now(), end });

function lose(reason: string, count: number): void {
  lost[reason] = (lost[reason] ?? 0) + count;
}
