import { type Context, now, type Open } from '../context.ts';
import { urlTemplate } from '../privacy/urlTemplate.ts';
import type { Cause } from '../reaction/cause.ts';
import { addAnswer, type Watch } from '../reaction/watch.ts';

/** A request that takes this long is reported even when it succeeds. */
const SLOW_MS = 4_000;

export interface Request extends Open {
  _method: string;
  _watch?: Watch | undefined;
  /** Status of the answer; 0 where none came. */
  _onEnd?: (status: number) => void;
}

/** Reports requests that fail, are slow, or that a click caused. `onStart` hears of each but the page's own reports. */
export function captureRequests(context: Context, cause: Cause, onStart: (request: Request) => void): void {
  const { _open: open, _guard: guard, _patch: patch } = context;
  const running = new Set<(status: number, isAborted?: boolean) => void>();

  /** Notes that a request starts; the answer is to be called when it ends. */
  function begin(api: 'fetch' | 'xhr', method: string, address: string, isReport?: boolean) {
    const url = new URL(address, document.baseURI);
    if (url.href.startsWith(context._endpoint)) return undefined;
    const current = cause._recent();
    const t = now();
    if (current) addAnswer(current, 'request', isReport ? 'unrelated' : 'caused', t);
    // Analytics is neither an answer to the click nor the click's failure.
    const watch = isReport ? undefined : current;
    const request: Request = { _t: t, _method: method.toUpperCase(), _watch: watch };
    if (watch) open.add(request);
    if (!isReport) onStart(request);
    const end = (status: number, isAborted?: boolean) => {
      if (!running.delete(end)) return;
      open.delete(request);
      if (watch) {
        watch._endedAt = now();
        cause._run(watch);
      }
      request._onEnd?.(status);
      const ms = now() - t;
      const hasFailed = !isAborted && !(status > 0 && status < 400);
      if (hasFailed || watch?._n || ms >= SLOW_MS)
        context._emit(
          'request',
          t,
          {
            ms: Math.round(ms),
            api,
            method: request._method.slice(0, 16),
            path: urlTemplate(url),
            host: url.host === location.host ? undefined : url.host,
            status,
            aborted: isAborted ? 1 : undefined,
            offline: navigator.onLine ? undefined : 1,
            click: watch?._n,
          },
          undefined,
          hasFailed && !!watch,
        );
    };
    running.add(end);
    return end;
  }

  patch(window, 'fetch', (call, args) => {
    const [input, init] = args as [Partial<globalThis.Request>, RequestInit?];
    const end = guard(() => {
      const { method = 'GET', keepalive, mode } = { ...pick(input), ...init };
      return begin('fetch', method, input?.url ?? String(input), keepalive || mode === 'no-cors');
    });
    const result = call() as Promise<Response>;
    if (!end) return result;
    // The page gets a promise that settles as the original does, so that a rejection it forgets stays unhandled.
    return result.then(
      (response) => {
        guard(() => end(response.type === 'opaque' ? 200 : response.status));
        return response;
      },
      (error) => {
        guard(() => end(0, error?.name === 'AbortError' || !!init?.signal?.aborted));
        throw error;
      },
    );
  });

  const opened = new WeakMap<object, unknown[]>();
  const { prototype } = XMLHttpRequest;
  patch(prototype, 'open', (call, args, self) => {
    opened.set(self, args);
    return call();
  });
  patch(prototype, 'send', (call, _args, self) => {
    guard(() => {
      const xhr = self as XMLHttpRequest;
      const [method, address] = opened.get(xhr)!;
      const end = begin('xhr', String(method), String(address))!;
      const on = (type: string, run: () => unknown) => xhr.addEventListener(type, () => guard(run));
      on('abort', () => end(0, true));
      // Before the page's own `load` handlers, whose code then counts as the click's.
      on('readystatechange', () => xhr.readyState > 3 && xhr.status && end(xhr.status));
      on('loadend', () => end(xhr.status));
    });
    return call();
  });
  context._leavers.push(() => {
    for (const end of running) end(0, true);
  });
}

/** A `Request` keeps its fields in getters, which a spread does not see. */
const pick = ({ method, keepalive, mode }: Partial<globalThis.Request> = {}) => ({ method, keepalive, mode });
