const MAX_SEGMENT = 40;
const MAX_PATH = 512;

/**
 * The path of an address with everything that may name a person or a record replaced by `:id`.
 * Query, hash, credentials and matrix parameters are dropped.
 *
 * @example urlTemplate('https://shop.test/orders/48213?token=x#top') // '/orders/:id'
 */
export function urlTemplate(address: string | URL, base?: string): string {
  try {
    const { pathname, protocol } = new URL(address, base);
    if (!/^(https?|file):/.test(protocol)) return protocol;
    return pathname.split('/').map(segmentTemplate).join('/').slice(0, MAX_PATH);
  } catch {
    // Not an address. Nothing of it is worth the risk.
    return '';
  }
}

function segmentTemplate(encoded: string): string {
  let segment = encoded;
  try {
    segment = decodeURIComponent(encoded);
  } catch {
    // A stray percent sign: judged as it stands.
  }
  segment = segment.replace(/;[^]*/, '');
  return isId(segment) ? ':id' : segment;
}

function isId(segment: string): boolean {
  const digits = segment.replace(/\D/g, '').length;
  return (
    segment.length > MAX_SEGMENT ||
    segment.includes('@') ||
    digits > 3 ||
    (digits > 0 && (digits === segment.length || segment.length > 15)) ||
    /^[\da-f-]{8,}$/i.test(segment)
  );
}
