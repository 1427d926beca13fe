import type { ErrorEvent as ErrorFact } from '@wince/protocol';
import { isIgnored } from '../element/parents.ts';
import { lastMove } from '../page/moves.ts';
import { later, now, on } from '../page/page.ts';
import { scrubText } from '../privacy/scrubText.ts';
import { stackFrames } from '../privacy/stackFrames.ts';
import { urlTemplate } from '../privacy/urlTemplate.ts';
import { recent } from '../reaction/cause.ts';
import { watches } from '../reaction/watch.ts';
import { emit, type Fields, lose } from '../transport/delivery.ts';

/** The same error again this soon is only counted; in a loop the count is told less and less often. */
const REPEAT_MS = 1_000;
const MAX_REPEAT_MS = 8_000;
/** Events per minute; the rest is lost, and the loss is counted. */
const MAX_PER_MINUTE = 50;
const MINUTE_MS = 60_000;
/** What a move of the pointer runs is done by then, in all but the slowest pages. */
const MOVED_MS = 100;
/** The browser's own notice that a ResizeObserver needs another frame, and code that is not the page's. */
const FOREIGN = /^ResizeObserver loop|-extension:\/\//;

type How = ErrorFact['how'];

interface Repeat {
  _fields: Fields<'error'>;
  /** So many since the last one told of. */
  _count: number;
}

/** Messages of the last errors, in memory only: what is copied is compared with them and never kept. */
export let messages: string[] = [];
const KEPT = 5;
/** A file that is asked for this soon after a click is asked for by the click. */
const ASKED_MS = 100;

const repeats = new Map<string, Repeat>();
/** Errors that were told of, and how: what an app catches may pass the window as well. */
const told = new WeakMap<object, How>();
let inMinute = 0;

/** Reports uncaught errors, unhandled rejections and files that did not load. */
export function captureErrors(): void {
  repeats.clear();
  inMinute = 0;
  on('error', ({ error, message, target }: ErrorEvent) => {
    if (message) reportError('error', error, message);
    else if (/^(img|script|link)$/.test((target as Element).localName) && !isIgnored(target as Element)) {
      const { localName, src, href } = target as HTMLImageElement & HTMLLinkElement;
      const { host, href: address } = new URL(src ?? href, document.baseURI);
      const file = FOREIGN.test(address) ? address : (host === location.host ? '' : host) + urlTemplate(address);
      reportError('resource', { name: localName, message: file });
    }
  });
  on('unhandledrejection', ({ reason }: PromiseRejectionEvent) => reportError('rejection', reason));
  // The page goes away: what was only counted so far is told.
  on('pagehide', () => [...repeats.keys()].map(tellCount));
}

/** Reports an error without anybody's data in its message, with the click whose code threw it. */
export function reportError(how: How, thrown: unknown, text = `${thrown}`): void {
  const error = Object(thrown) as Error;
  const { name, message = text, stack = '' } = error;
  const before = told.get(error);
  if (FOREIGN.test(message + stack) || before === 'caught' || (before && how === 'caught')) return;
  told.set(error, how);
  messages = [`${message}`, ...messages].slice(0, KEPT);
  // A rejection is told of a task later than it happens, and an error that was caught when the app is done with it.
  const cause = recent(how === 'error' ? 2 : 1);
  const key = how + name + message + stack;
  const repeat = repeats.get(key);
  const moved = now() - (lastMove()?.timeStamp ?? -MOVED_MS) < MOVED_MS ? 1 : undefined;
  if (repeat) {
    repeat._count++;
    repeat._fields.moved &&= moved;
    repeat._fields.click = cause?._event.n ?? repeat._fields.click;
    return;
  }
  const watch = askedFor(message) ?? cause;
  const click = watch?._event.n;
  // A press is told of once it has become a click, and what it has thrown after it.
  const isHeld = watch && !watch._countedAt;
  const fields: Fields<'error'> = {
    how,
    name,
    message: scrubText(message, 512),
    frames: stackFrames(stack),
    moved,
    click,
  };
  if (!isHeld && !tell(fields)) return;
  repeats.set(key, { _fields: fields, _count: +!!isHeld });
  tellAgain(key, REPEAT_MS);
}

/** The click that asked for a file which an error names, such as a part of the app that is gone: `import()` tells nobody. */
function askedFor(message: string) {
  const files = /:\/\//.test(message) ? performance.getEntriesByType('resource') : [];
  const askedAt = files.reverse().find(({ name }) => message.includes(name))?.startTime as number;
  return [...watches].find(({ _eventT: t }) => askedAt >= t && askedAt - t < ASKED_MS);
}

/** Whether there was room for it. */
function tell(fields: Fields<'error'>, count?: number): boolean {
  const hasRoom = inMinute < MAX_PER_MINUTE;
  if (hasRoom) {
    inMinute++;
    later(() => inMinute--, MINUTE_MS);
    emit('error', now(), { ...fields, count }, undefined, fields.click);
  } else lose('errors', count ?? 1);
  return hasRoom;
}

function tellAgain(key: string, waitMs: number): void {
  later(() => {
    if (tellCount(key)) tellAgain(key, Math.min(2 * waitMs, MAX_REPEAT_MS));
    else repeats.delete(key);
  }, waitMs);
}

function tellCount(key: string): number {
  const repeat = repeats.get(key)!;
  const { _count: count } = repeat;
  repeat._count = 0;
  if (count) tell(repeat._fields, count);
  return count;
}
