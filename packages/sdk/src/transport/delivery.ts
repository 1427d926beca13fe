import type { Batch, BatchElement, BatchEvent } from '@wince/protocol';
import { type Fact, settings } from '../options.ts';
import { guard, later, life, now, on, onceDrawn, release } from '../page/page.ts';
import { randomId } from '../page/randomId.ts';
import { isSampled, sessionId } from '../page/session.ts';
import { stored } from '../page/storage.ts';
import { isAnonymous } from '../privacy/consent.ts';
import { post } from './post.ts';

declare const __VERSION__: string;

/** Longest that a fact waits for company. */
const FLUSH_MS = 5_000;
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 60_000;
/** As often we try before the first answer; then somebody does not want us to, and we are silent. */
const MAX_FIRST_TRIES = 3;
/** All that may leave at exit, and all that may stay for the next page; browsers refuse more than 64 KiB of keepalive. */
const EXIT_BYTES = 60_000;
const MAX_QUEUED = 500;
/** Of one batch. Its JSON then stays below 16 KiB after gzip for anything a page produces. */
const MAX_EVENTS = 100;
const MAX_CHARS = 40_000;
/** An unsettled fact older than this holds nothing back any more. */
const MAX_HOLD_MS = 10_000;

/**
 * The fields of one type of event. Undefined ones fall away when the batch becomes JSON, which is why they may be.
 * Elements are given as their facts; the batch names them by their place in its table.
 */
export type Fields<T extends BatchEvent['type']> = {
  [K in keyof Omit<Extract<BatchEvent, { type: T }>, 'type' | 't' | 'el'>]?:
    | Extract<BatchEvent, { type: T }>[K]
    | (K extends 'form' | 'under' ? BatchElement : K extends 'shift' ? { ms: number; el?: BatchElement } : never)
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

let pageId = '';
let items: Array<[event: Fact, session: string]> = [];
/** Batches that are cut and not settled, oldest first; those of an earlier page that could not send them come first. */
let outbox: Batch[] = [];
let user: string | undefined;
let device: Batch['device'] | undefined;
let seq = 0;
let lost: Record<string, number> | undefined;
let sending: Promise<void> | undefined;
/** What waits is to go; what comes while it is on its way waits for company again, or every answer would bring a request. */
let isDue = false;
let waitUntil = 0;
/** Stands for what waits for company; gone once that is on its way. */
let company: object | undefined;
let isKnown = false;
let failures = 0;

export function setUser(id: string): void {
  user = id;
}

/** The pattern of a route is known only once it stands: what has told of it and still waits says it right. */
export function renameRoute(from: string, path: string): void {
  for (const [fact] of items) if (fact.path === from && fact.type !== 'request') fact.path = path;
}

/** Queues a fact. `tMs` is the page's clock; `isUrgent` sends it now instead of within 5 s. */
export function emit<T extends BatchEvent['type']>(
  type: T,
  tMs: number,
  fields: Fields<T>,
  el?: BatchElement,
  isUrgent?: unknown,
): void {
  // Of a request, say, that has outlived a withdrawn consent.
  if (!life) return;
  const session = sessionId();
  if (!isSampled()) return;
  // What was said to be complete stays complete.
  const t = Math.floor(Math.max(tMs, sentUpTo));
  // What grows from fact to fact comes first: the rest repeats, and compresses as one.
  const fact: Fact = { t, type, ...fields, el };
  const { beforeSend } = settings;
  const kept = beforeSend ? guard(() => beforeSend(fact)) : fact;
  if (!kept) {
    lose('beforeSend', 1);
    return;
  }
  if (items.push([{ ...kept, t, type }, session]) > MAX_QUEUED) {
    // Clicks are what everything else is evidence for; where there is nothing else, the newest goes.
    items.splice(
      items.findIndex(([event]) => event.type !== 'click'),
      1,
    );
    lose('overflow', 1);
  }
  if (isUrgent) later(flush);
  else if (!company) {
    const own = {};
    company = own;
    later(() => own === company && flush(), FLUSH_MS);
  }
}

/** Takes up what an earlier page of the session, or this one before it was cached, could not send. */
export function resume(): void {
  guard(() => {
    const storage = stored();
    outbox.unshift(...(JSON.parse(`[${storage.winceUnsent ?? ''}]`) as Batch[]));
    delete storage.winceUnsent;
  });
}

export function captureConnection(): void {
  // Asked for at any other time, in a page that has changed, the size would cost a layout.
  onceDrawn(measure);
  on('resize', measure);
  resume();
  on('online', () => {
    // Tries without a network say nothing of somebody who does not want us to.
    failures = waitUntil = 0;
    return flush();
  });
}

const measure = () => {
  device = { w: innerWidth, h: innerHeight, dpr: devicePixelRatio };
};

/**
 * Sends what waits, one batch at a time and in order; resolves when that is done, or when this try has failed.
 *
 * idle -> (5 s, an urgent fact, flush) -> sending -> (accepted, refused) -> idle, or sending the next
 * sending -> (network error, 408, 429, 5xx) -> waiting, the batch kept with its id -> sending
 * sending -> (third network error before any answer) -> silent
 */
export async function flush(isExit?: unknown): Promise<void> {
  isDue = true;
  sending ??= send(isExit).finally(() => {
    sending = undefined;
  });
  await sending;
}

/**
 * Hands everything to the browser at once: the page may not come back. What is on its way may die with the page, so it
 * goes again, and its id makes it count once. What may not arrive stays for the next page.
 */
export function leave(): void {
  let bytes = 0;
  // Chromium drops what a page sends at its end where a service worker lets it pass. Sandboxed pages may not even ask.
  const isWatched = guard(() => navigator.serviceWorker.controller);
  while (items[0]) outbox.push(cut(items[0][1]));
  for (const [i, batch] of outbox.entries()) {
    if (!outbox[i + 1]) batch.end = 1;
    const json = serialize(batch);
    bytes += new Blob([json]).size;
    const fits = bytes < EXIT_BYTES;
    const stays = !fits || failures || isWatched || !navigator.onLine;
    if (stays) keep(batch, json);
    if (fits) post(json, 1).then(([status]) => isFinal(status) || stays || keep(batch, json));
  }
  outbox = [];
}

/** Drops everything, also what is to be tried again. What comes next is of a page that nobody has heard of. */
export function clear(): void {
  items = [];
  outbox = [];
  company = undefined;
  open.clear();
  pageId = '';
  seq = 0;
  user = undefined;
}

async function send(isExit: unknown): Promise<void> {
  for (;;) {
    if (isDue && !outbox[0] && items[0]) {
      outbox.push(cut(items[0][1]));
      // More than one batch holds, or another session's.
      isDue = !!items[0];
    }
    const [batch] = outbox;
    if (!batch || now() < waitUntil) return;
    const [status, retryAfterMs] = await post(serialize(batch), isExit);
    // Consent may have been withdrawn, or the page left and restored, meanwhile.
    if (outbox[0] !== batch) continue;
    isKnown ||= status > 0;
    if (!isFinal(status)) {
      // Full jitter, so that browsers do not come back together.
      const delayMs = retryAfterMs || Math.random() * Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** ++failures);
      waitUntil = now() + delayMs;
      later(flush, delayMs + 1);
      if (failures >= MAX_FIRST_TRIES && !isKnown && navigator.onLine) {
        release();
        clear();
      }
    } else {
      if (status > 399) lose('rejected', batch.events.length);
      outbox.shift();
      failures = 0;
    }
  }
}

/** Whether trying again cannot help, because it arrived or because nobody wants it. */
const isFinal = (status: number) => status > 0 && status !== 408 && status !== 429 && status < 500;

/** Leaves a batch to the next page; one that does not fit leaves its number and what was lost with it. */
function keep(batch: Batch, json: string): void {
  guard(() => {
    const storage = stored();
    const before = storage.winceUnsent ? `${storage.winceUnsent},` : '';
    const count = batch.events.length;
    const stub = { ...batch, events: [], elements: [], lost: { ...batch.lost, unsent: count } };
    storage.winceUnsent = before + (before.length + json.length < EXIT_BYTES ? json : serialize(stub));
  });
}

/** The next batch: facts of one session, as many as fit. */
function cut(session: string): Batch {
  pageId ||= randomId();
  const nowMs = now();
  const elements: string[] = [];
  const events: unknown[] = [];
  let chars = 0;
  /** Puts the place in the batch's table where an element stood. */
  const place = (holder: Record<string, unknown> = {}, key = 'el') => {
    if (!holder[key]) return;
    const json = JSON.stringify(holder[key]);
    if (!elements.includes(json)) chars += elements.push(json) && json.length;
    holder[key] = elements.indexOf(json);
  };
  while (items[0]?.[1] === session && events.length < MAX_EVENTS && chars < MAX_CHARS) {
    const [fact] = items.shift()!;
    for (const key of ['el', 'form', 'under']) place(fact, key);
    place(fact.shift as Record<string, unknown>);
    chars += JSON.stringify(fact).length;
    events.push(fact);
  }
  company = undefined;
  // Of a page that was never drawn.
  if (!device) measure();
  // Nothing is complete beyond a fact that is not settled, or that still waits here.
  sentUpTo = Math.floor(
    Math.min(
      nowMs,
      ...[...open].map(({ _t: t }) => (nowMs - t < MAX_HOLD_MS ? t : nowMs)),
      ...items.map(([{ t }]) => t),
    ),
  );
  const next = {
    v: 1,
    id: `${pageId}-${seq}`,
    sdk: `js/${__VERSION__}`,
    session,
    page: { id: pageId, start: Math.round(performance.timeOrigin) },
    seq,
    // What is cut and not settled may still come.
    acked: outbox.find(({ page }) => page.id === pageId)?.seq ?? seq,
    upTo: sentUpTo,
    release: settings.release,
    user: isAnonymous ? undefined : user,
    device,
    anonymous: isAnonymous ? 1 : undefined,
    sampling: settings.sampling && +settings.sampling,
    lost,
    elements: JSON.parse(`[${elements}]`),
    events,
  } as Batch;
  seq += events.length;
  lost = undefined;
  return next;
}

const serialize = (batch: Batch) => JSON.stringify({ ...batch, sentAt: Date.now() });

export function lose(reason: string, count: number): void {
  lost ??= {};
  lost[reason] = (lost[reason] ?? 0) + count;
}
