import { guard } from '../page/page.ts';

/** 4 digits and more, nothing but digits, hex, an `@`, and tokens: long ones, and longish ones with a digit. */
const ID = /@|(\d\D*){4}|^\d+$|^[\da-f-]{8,}$|.{41}|^(?=\D*\d).{16}/i;

/**
 * The path of an address with everything that may name a person or a record replaced by `:id`.
 * Query, hash, credentials and matrix parameters are dropped.
 *
 * @example urlTemplate('https://shop.test/orders/48213?token=x#top') // '/orders/:id'
 */
export const urlTemplate = (address: string) =>
  new URL(address, location.href).pathname.replace(/[^/]+/g, (encoded) => {
    // A stray percent sign: judged as it stands.
    const [segment] = (guard(() => decodeURIComponent(encoded)) ?? encoded).split(';');
    return ID.test(segment!) ? ':id' : segment!;
  });

let known: [href?: string, path?: string] = [];

/** Path of the page as it stands. */
export const currentPath = (): string => {
  const { href } = location;
  if (href !== known[0]) known = [href, urlTemplate(href)];
  return known[1]!;
};
