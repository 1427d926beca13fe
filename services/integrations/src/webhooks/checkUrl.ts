import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { AddressPolicy } from './addressPolicy.ts';

const PORTS = ['', '443', '8443'];
const MAX_LENGTH = 2_000;

/** An address that Wince does not call. The message is for the person who gave it. */
export class ForbiddenUrlError extends Error {
  override readonly name = 'ForbiddenUrlError';
}

/**
 * Checks the address of a receiver when it is saved: form, port, and what its name stands for now. It is checked again
 * when it is called, on the address of the connection itself.
 * @throws ForbiddenUrlError
 */
export async function checkUrl(text: string, policy: AddressPolicy): Promise<URL> {
  if (text.length > MAX_LENGTH) throw new ForbiddenUrlError(`the address is longer than ${MAX_LENGTH} characters`);
  if (!URL.canParse(text)) throw new ForbiddenUrlError('this is not an address; write it as https://example.com/path');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    throw new ForbiddenUrlError('the address holds a user or password; the signature is what proves who calls');
  const addresses = await resolve(hostOf(url));
  const own = addresses.every((address) => policy.isPrivateAllowed(address));
  if (url.protocol !== 'https:' && !(own && url.protocol === 'http:'))
    throw new ForbiddenUrlError('the address must begin with https://');
  if (!own && !PORTS.includes(url.port)) throw new ForbiddenUrlError(`port ${url.port} is not called; use 443 or 8443`);
  if (!addresses.every((address) => policy.isAllowed(address)))
    throw new ForbiddenUrlError(
      `${url.hostname} is in a private network; Wince calls only public addresses, and those of WINCE_WEBHOOK_NETWORKS`,
    );
  return url;
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function resolve(host: string): Promise<string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    const found = await lookup(host, { all: true });
    if (found.length > 0) return found.map((one) => one.address);
  } catch {
    // Said below: the name is not known.
  }
  throw new ForbiddenUrlError(`${host} is not known; check the name`);
}
