/**
 * A POST to an address that somebody gave us. The address of the socket is the one that was checked: the name is looked
 * up once, inside the connection. Redirects are not followed, and time and answer are bounded.
 */
import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { AddressPolicy } from './addressPolicy.ts';
import { ForbiddenUrlError, hostOf } from './checkUrl.ts';

const TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 16_384;

export interface PostAnswer {
  status: number;
  /** The beginning of the body, for the delivery log. */
  body: string;
  retryAfter: string | undefined;
}

/** @throws ForbiddenUrlError, or what the connection failed with. */
export function safePost(
  url: URL,
  options: { headers: Record<string, string>; body: string; policy: AddressPolicy; signal: AbortSignal },
): Promise<PostAnswer> {
  const { policy, body } = options;
  const host = hostOf(url);
  if (isIP(host) !== 0 && !policy.isAllowed(host)) return Promise.reject(forbidden(host));
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      method: 'POST',
      headers: { ...options.headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: checkedLookup(policy),
      // A connection of its own: one that was kept may lead elsewhere by now.
      agent: false,
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8').slice(0, MAX_ANSWER_BYTES),
          retryAfter: response.headers['retry-after'],
        });
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= MAX_ANSWER_BYTES) return;
        // What is beyond is not read: the status is known, and that is what counts.
        done();
        request.destroy();
      });
      response.once('end', done);
      response.once('error', reject);
    });
    request.end(body);
  });
}

/** Name resolution that gives out only what may be called. */
function checkedLookup(policy: AddressPolicy): LookupFunction {
  return (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return callback(error, '', 0);
      const bad = addresses.find(({ address }) => !policy.isAllowed(address));
      const [first] = addresses;
      if (bad || !first) return callback(forbidden(hostname), '', 0);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
}

function forbidden(host: string): ForbiddenUrlError {
  return new ForbiddenUrlError(`${host} leads into a private network; it is not called`);
}
