import { settings } from '../options.ts';
import { guard } from '../page/page.ts';

/** 4 digits and more, nothing but digits, hex, an `@`, and tokens: long ones, and longish ones with a digit. */
const ID = /@|(\d\D*){4}|^\d+$|^[\da-f-]{8,}$|.{41}|^(?=\D*\d).{16}/i;

const withoutId = (segment: string) => (ID.test(segment) ? ':id' : segment);

/**
 * The path of an address with everything that may name a person or a record replaced by `:id`.
 * Query, hash, credentials and matrix parameters are dropped.
 *
 * @example urlTemplate('https://shop.test/orders/48213?token=x#top') // '/orders/:id'
 */
export const urlTemplate = (address: string) =>
  new URL(address, location.href).pathname.replace(/[^/]+/g, (encoded) =>
    // A stray percent sign: judged as it stands.
    withoutId((guard(() => decodeURIComponent(encoded)) ?? encoded).split(';')[0]!),
  );

/** The route that the app has named, and the path of the page as it stood when last asked for. */
let named: [pathname?: string, pattern?: string] = [];
let known: [href?: string, path?: string] = [];

/** The app names the route of the address as it stands. What looks like an id in the name is replaced all the same. */
export const nameRoute = (pattern: string) => {
  named = [location.pathname, urlTemplate(pattern)];
  known = [];
};

/** Path of the page as it stands, with the query parameters that are allowed. */
export const currentPath = (): string => {
  const { href } = location;
  if (href !== known[0]) {
    const { pathname, search } = location;
    let path = pathname === named[0] ? named[1]! : urlTemplate(href);
    // The script tag gives the keys as one string.
    const keys = `${settings.queryKeys}`.split(',');
    for (const [key, value] of new URLSearchParams(settings.queryKeys && search))
      if (key && keys.includes(key)) path += `${path.includes('?') ? '&' : '?'}${key}=${withoutId(value)}`;
    known = [href, path];
  }
  return known[1]!;
};
