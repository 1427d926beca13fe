import type { Context } from 'hono';
import { ApiError } from '../apiError.ts';

/**
 * Refuses a state change that another site may have sent with our visitor's cookie.
 *
 * `Sec-Fetch-Site` cannot be set by a page and decides where the browser sends it; browsers leave it out on plain
 * http, there `Origin` decides. With neither, `mustProve` refuses; a call without a cookie has nothing to abuse.
 */
export function assertSameOrigin(c: Context, options: { publicUrl: string; mustProve: boolean }): void {
  const site = c.req.header('Sec-Fetch-Site');
  const origin = c.req.header('Origin');
  if (site !== undefined ? site === 'same-origin' : origin !== undefined && isOwnOrigin(c, origin, options.publicUrl))
    return;
  if (site === undefined && origin === undefined && !options.mustProve) return;
  throw new ApiError({
    status: 403,
    code: 'cross_origin',
    message:
      'this call changes something and did not come from the dashboard itself; ' +
      `call it from ${options.publicUrl}, or with an API token (Authorization: Bearer)`,
  });
}

/** A body that a form of another site could send is refused: only JSON makes the browser ask first. */
export function assertJsonOrEmpty(c: Context): void {
  const type = c.req.header('Content-Type');
  const hasBody = (c.req.header('Content-Length') ?? '0') !== '0' || c.req.header('Transfer-Encoding') !== undefined;
  if (type === undefined ? !hasBody : /^application\/json(;|$)/i.test(type.trim())) return;
  throw new ApiError({
    status: 403,
    code: 'not_json',
    message: `the content type is ${JSON.stringify(type ?? 'missing')}, only application/json is accepted here`,
  });
}

function isOwnOrigin(c: Context, origin: string, publicUrl: string): boolean {
  return (
    origin === new URL(publicUrl).origin ||
    origin === new URL(c.req.url).origin ||
    sameHost(origin, c.req.header('Host'))
  );
}

/** Behind a proxy that ends TLS our own URL says http while the page says https: the host is what counts. */
function sameHost(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host;
}
