import type { RequestEvent } from '@wince/protocol';
import { settings } from '../options.ts';
import { guard, later, now, patch } from '../page/page.ts';
import { urlTemplate } from '../privacy/urlTemplate.ts';
import { askers, current, explain, recent, runAs } from '../reaction/cause.ts';
import { addAnswer, type Watch } from '../reaction/watch.ts';
import { emit } from '../transport/delivery.ts';
import { reportError } from './errors.ts';

/** A request that takes this long is reported even when it succeeds. */
const SLOW_MS = 4_000;
/** A page that goes away takes its requests along, and some hear of that before the page does. */
const LEAVING_MS = 250;
/** One of a click's that has had no answer by then is reported as such. */
const PENDING_MS = 10_000;

/** Asked for as often when nobody had clicked, it is polled. Routes remembered for that. */
const POLL_TIMES = 2;
const MAX_ROUTES = 200;

export interface Request {
  _method: string;
  _watch?: Watch | undefined;
  /** Status of the answer; 0 where none came. */
  _onEnd?: (status: number) => void;
}

type Flags = Partial<Pick<RequestEvent, 'aborted' | 'pending' | 'stream'>>;
interface End {
  (status: number, flags?: Flags): void;
  /** Whose request it ends. */
  _watch?: Watch | undefined;
}

/** What is to be ended when the page goes: requests under way, and such as have just failed. */
const running = new Set<End>();

/** How often each route was asked for when nobody had clicked. */
const alone = new Map<string, number>();

/** Ends what is under way: the page goes. */
export const endRequests = () => {
  for (const end of running) end(0, { aborted: 1 });
};

/** Reports requests that fail, are slow, or that a click caused. `onStart` hears of each but the page's own reports. */
export function captureRequests(onStart: (request: Request) => void): void {
  // What another visit has begun is none of this one's.
  running.clear();
  alone.clear();
  /** Notes that a request starts; the answer is to be called when it ends. */
  function begin(
    api: RequestEvent['api'],
    method: string,
    address: string,
    isReport?: unknown,
    xhr?: XMLHttpRequest,
  ): End | undefined {
    const { href, host } = new URL(address, document.baseURI);
    if (href.startsWith(settings.endpoint)) return undefined;
    const t = now();
    const path = urlTemplate(href);
    // What is asked for again and again by itself is the click's only where the click's own code asks for it.
    const times = alone.get(path) ?? 0;
    // Once: whoever polls in a loop would go on in its name.
    const asker = current?._polled.has(path) ? undefined : current;
    const cause = times < POLL_TIMES ? recent(1) : asker;
    if (cause && times >= POLL_TIMES) cause._polled.add(path);
    // To one address many kinds of things are posted. No other method has a g in its name.
    if (!cause && /g/i.test(method) && alone.size < MAX_ROUTES) alone.set(path, times + 1);
    // Analytics is neither an answer to the click nor the click's failure.
    const watch = isReport ? undefined : cause;
    const request: Request = { _method: method.toUpperCase(), _watch: watch };
    const report = (status: number, flags: Flags = {}, atMs = now()) => {
      const ms = Math.round(atMs - t);
      const click = watch?._event.n;
      const hasFailed = !flags.aborted && !flags.pending && !(status > 0 && status < 400);
      if (hasFailed || click || ms >= SLOW_MS)
        emit(
          'request',
          atMs,
          {
            ms,
            api,
            method: request._method.slice(0, 16),
            path,
            host: host === location.host ? undefined : host,
            status,
            offline: navigator.onLine ? undefined : 1,
            ...flags,
            click,
          },
          undefined,
          hasFailed && click,
        );
    };
    const end: End = (status, flags) => {
      if (!running.delete(end)) return;
      explain();
      if (watch) {
        watch._requests--;
        watch._endedAt = now();
        runAs(watch);
      }
      request._onEnd?.(status);
      if (status || flags) return report(status, flags);
      const failedAt = now();
      const tell: End = (_, isLeft) => {
        if (running.delete(tell)) report(0, isLeft, failedAt);
      };
      running.add(tell);
      later(() => tell(0), LEAVING_MS);
    };
    running.add(end);
    end._watch = watch;
    if (cause) addAnswer(cause, 'request', isReport ? 'unrelated' : 'caused', t);
    if (!isReport) onStart(request);
    if (watch) {
      watch._requests++;
      later(() => running.has(end) && report(0, { pending: 1, ...streamOf(xhr && xhr.readyState > 2) }), PENDING_MS);
    }
    return end;
  }

  patch(window, 'fetch', (args) => {
    const [input, init] = args as [Partial<globalThis.Request>, RequestInit?];
    const take = <K extends keyof RequestInit & keyof globalThis.Request>(name: K) => init?.[name] ?? input[name];
    const signal = take('signal');
    const end = begin(
      'fetch',
      take('method') ?? 'GET',
      input.url ?? `${input}`,
      take('keepalive') || take('mode') === 'no-cors',
    );
    if (!end) return undefined;
    return (promise: Promise<Response>) => {
      promise.then(undefined, (error) =>
        // A time limit is a signal as well, but nobody's wish.
        guard(() => end(0, signal?.aborted && error?.name !== 'TimeoutError' ? { aborted: 1 } : undefined)),
      );
      // Not the page's own promise, and without a handler for failure: a rejection that the page forgets stays unhandled.
      return promise.then((response) => {
        guard(() => {
          end(response.status || 200, streamOf(/event-stream/.test(`${response.headers.get('content-type')}`)));
          askers.set(response, end._watch);
        });
        return response;
      });
    };
  });
  // A page that cannot read the answer is told of it by the browser alone: no event says so. Who has read it goes on.
  patch(Response.prototype, 'json text blob arrayBuffer', (_, self) => {
    const watch = askers.get(self);
    // Nor here: what the page gets is handled when the page handles it.
    return (promise: Promise<unknown>) =>
      promise.then(
        (body) => {
          guard(() => watch && runAs(watch));
          return body;
        },
        (error) => {
          guard(() => error.name === 'SyntaxError' && reportError('caught', error));
          throw error;
        },
      );
  });
  patch(XMLHttpRequest.prototype, 'open', ([method, address], self) => {
    const xhr = self as XMLHttpRequest;
    let end: End | undefined;
    const listen = (type: string, run: () => void) => xhr.addEventListener(type, () => guard(run), { once: true });
    listen('loadstart', () => {
      end = begin('xhr', `${method}`, `${address}`, false, xhr);
    });
    // Ahead of the page's own handlers, whose code then counts as the click's.
    for (const type of ['load', 'error', 'timeout', 'abort'])
      listen(type, () => end?.(xhr.status, type === 'abort' ? { aborted: 1 } : undefined));
  });
  patch(Navigator.prototype, 'sendBeacon', ([address]) => {
    const end = begin('beacon', 'POST', `${address}`, true);
    return (isQueued: boolean) => {
      end?.(isQueued ? 200 : 0);
      return isQueued;
    };
  });
}

const streamOf = (isStream: unknown): Flags | undefined => (isStream ? { stream: 1 } : undefined);
