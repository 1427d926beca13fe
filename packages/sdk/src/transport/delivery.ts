import type { Batch } from '@wince/protocol';
import { randomId } from '../page/randomId.ts';
import type { Post } from './post.ts';
import { type Cut, createQueue, type Item } from './queue.ts';

/** Longest that a fact waits for company. */
const FLUSH_MS = 5_000;
const RETRY_MS = 1_000;
const MAX_RETRY_MS = 60_000;
/** As often we try before the first answer; then somebody does not want us to, and we are silent. */
const MAX_FIRST_TRIES = 3;
/** All that may leave at exit; browsers refuse more than 64 KiB of keepalive bodies. */
const EXIT_BYTES = 60_000;

export interface Delivery {
  /** Takes a fact in. `isUrgent` sends it now instead of within 5 s. */
  _push(item: Item, isUrgent?: boolean): void;
  /** Sends what waits; resolves when that is done, or when this try has failed. */
  _flush(isExit?: boolean): Promise<void>;
  /** Hands everything to the browser at once: the page may not come back. */
  _leave(): void;
  /** Drops everything, also what is to be tried again. */
  _clear(): void;
}

export interface DeliveryOptions {
  _post: Post;
  /** Fields of the header that may change while the page lives. */
  _header(): Pick<Batch, 'sdk' | 'page' | 'release' | 'user' | 'device'>;
  _upTo(): number;
  _later(run: () => void, ms: number): void;
  /** Whether nothing may leave yet: a prerendered page. */
  _isHeld(): boolean;
  _onSilent(): void;
}

/**
 * One batch at a time, in order.
 *
 * idle -> (5 s, an urgent fact, flush) -> sending -> (accepted, refused) -> idle, or sending the next
 * sending -> (network error, 408, 429, 5xx) -> waiting, the batch kept with its id -> sending
 * sending -> (third network error before any answer) -> silent
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const queue = createQueue();
  let batch: (Cut & Pick<Batch, 'id'>) | undefined;
  let sending: Promise<void> | undefined;
  let isWaiting = false;
  let isScheduled = false;
  let isSilent = false;
  let failures = 0;
  let isKnown = false;

  const cut = (): typeof batch => {
    const next = queue._cut(options._upTo());
    return next && { id: randomId(), ...options._header(), ...next };
  };
  const serialize = (sent: typeof batch, end?: 1) => JSON.stringify({ v: 1, ...sent, sentAt: Date.now(), end });

  function flush(isExit = false): Promise<void> {
    if (sending || isWaiting || isSilent || options._isHeld()) return sending ?? Promise.resolve();
    batch ??= cut();
    const sent = batch;
    if (!sent) return Promise.resolve();
    sending = options._post(serialize(sent), isExit).then((outcome) => {
      sending = undefined;
      // Consent may have been withdrawn, or the page left and restored, meanwhile.
      if (batch !== sent) return undefined;
      isKnown ||= outcome._isOurs;
      if (outcome._isDone) {
        if (outcome._isRefused) queue._lose('rejected', sent.events.length);
        batch = undefined;
        failures = 0;
        return flush();
      }
      failures++;
      if (!isKnown && failures >= MAX_FIRST_TRIES) {
        isSilent = true;
        options._onSilent();
        return undefined;
      }
      isWaiting = true;
      // Full jitter, so that browsers do not come back together.
      const delayMs = outcome._retryAfterMs || Math.random() * Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** failures);
      options._later(() => {
        isWaiting = false;
        flush();
      }, delayMs);
      return undefined;
    });
    return sending;
  }

  return {
    _push(item, isUrgent) {
      queue._push(item);
      if (isUrgent) options._later(flush, 0);
      else if (!isScheduled) {
        isScheduled = true;
        options._later(() => {
          isScheduled = false;
          flush();
        }, FLUSH_MS);
      }
    },
    _flush: flush,
    _leave() {
      if (isSilent || options._isHeld()) return;
      let bytes = 0;
      // A batch that is on its way may die with the page: it goes again, and its id makes it count once.
      for (let next = batch ?? cut(); next; next = cut()) {
        const json = serialize(next, queue._items.length ? undefined : 1);
        bytes += new Blob([json]).size;
        if (bytes < EXIT_BYTES) options._post(json, true);
        else queue._lose('exit', next.events.length);
      }
      batch = undefined;
    },
    _clear() {
      queue._items = [];
      batch = undefined;
    },
  };
}
