/** What came of one try: accepted, refused for good, or to be tried again, at the server's wish after so many ms. */
export interface Outcome {
  _isDone: boolean;
  /** Whether our own server answered; a captive portal's page is no answer. */
  _isOurs: boolean;
  _isRefused?: boolean;
  _retryAfterMs?: number;
}

/** Sends one batch. `isExit` leaves no time to compress and asks the browser to finish without the page. */
export type Post = (json: string, isExit: boolean) => Promise<Outcome>;

const TIMEOUT_MS = 30_000;

/** Posts to the endpoint as a simple request: text/plain needs no preflight. `fetch` is the page's original. */
export function createPost(endpoint: string, key: string, fetch: typeof globalThis.fetch): Post {
  const address = `${endpoint}?key=${encodeURIComponent(key)}`;
  return async (json, isExit) => {
    try {
      const isZipped = !isExit && 'CompressionStream' in window;
      const response = await fetch(isZipped ? `${address}&gzip=1` : address, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: isZipped
          ? await new Response(new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
          : json,
        keepalive: isExit,
        credentials: 'omit',
        // The address of the page stays here; its origin is what the server checks.
        referrerPolicy: 'origin',
        signal: isExit ? null : (AbortSignal.timeout?.(TIMEOUT_MS) ?? null),
      });
      const { status } = response;
      if (status === 202) {
        const isOurs = typeof (await response.json()).accepted === 'number';
        return { _isDone: isOurs, _isOurs: isOurs };
      }
      const isRefused = status >= 400 && status < 500 && !/^(408|429)$/.test(`${status}`);
      return {
        _isDone: isRefused,
        _isRefused: isRefused,
        _isOurs: status >= 400,
        _retryAfterMs: Number(response.headers.get('retry-after')) * 1_000,
      };
    } catch {
      // No network, blocked, timed out, or an answer that is no JSON: the batch is kept.
      return { _isDone: false, _isOurs: false };
    }
  };
}
