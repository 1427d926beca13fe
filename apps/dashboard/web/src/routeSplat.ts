/** A name that stands in an address as it is: `/checkout/:id`. */
const READABLE = /^(?:\/(?!\.{1,2}(?:\/|$))[^/=][^/]*)+$/;

/**
 * The part of an address that names a route: `checkout/:id` for `/checkout/:id`. Other names, which a page may give
 * itself, are kept whole: `=checkout.payment`; and `=` is the page at `/`.
 */
export function splatOf(name: string): string {
  if (READABLE.test(name)) return name.slice(1);
  return `=${name === '/' ? '' : encodeURIComponent(name)}`;
}

/** The name that `splatOf` was given. */
export function nameOfSplat(splat: string): string {
  if (!splat.startsWith('=')) return `/${splat}`;
  try {
    return decodeURIComponent(splat.slice(1)) || '/';
  } catch {
    // Mistyped; the page says that nothing is known of it.
    return splat.slice(1);
  }
}
