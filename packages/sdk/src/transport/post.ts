import { settings } from '../options.ts';

/** A server that says nothing for this long says nothing. */
const TIMEOUT_MS = 30_000;

// The original, taken before anything is patched.
const { fetch } = globalThis;

type Zip = (json: string) => Promise<BodyInit> | BodyInit;

/** Compresses a body; missing where the browser cannot. */
let zip: Zip | undefined = globalThis.CompressionStream
  ? (json) => new Response(new Response(json).body!.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()
  : undefined;

/** Brings compression to browsers that have none. */
export function useZip(fallback: Zip): void {
  zip ??= fallback;
}

/**
 * One batch as a simple request: text/plain needs no preflight. Answers with the HTTP status, 0 where nothing came from
 * our own server, and the milliseconds that it wants us to wait. `isExit` leaves no time to compress and asks the
 * browser to finish without the page.
 */
export async function post(json: string, isExit?: unknown): Promise<[status: number, retryAfterMs?: number]> {
  try {
    const body = isExit || !zip ? json : await zip(json);
    const response = await fetch(
      `${settings.endpoint}?key=${encodeURIComponent(settings.key)}${body === json ? '' : '&gzip=1'}`,
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body,
        keepalive: !!isExit,
        credentials: 'omit',
        // The address of the page stays here; its origin is what the server checks.
        referrerPolicy: 'origin',
        signal: AbortSignal.timeout?.(TIMEOUT_MS),
      },
    );
    const { status, headers } = response;
    // A captive portal's page is no answer. Our own `json()` would be told of as the page's.
    return status < 400 && !(JSON.parse(await response.text()).accepted >= 0)
      ? [0]
      : [status, +headers.get('retry-after')! * 1_000];
  } catch {
    // No network, blocked, or an answer that is no JSON: the batch is kept.
    return [0];
  }
}
