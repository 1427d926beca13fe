import type { Wince } from './client.ts';
import { init } from './init.ts';
import type { Options } from './options.ts';

type Call = (method: keyof Wince, ...args: unknown[]) => unknown;

/** The script tag starts by itself; `window.wince` may be a queue of calls before. */
const page = window as Window & { wince?: Call & { q?: ArrayLike<unknown>[] } & Partial<Wince> };
const before = page.wince;
const { src, dataset } = document.currentScript as HTMLScriptElement;
// A second copy finds a client there and leaves everything as it is.
if (!before?.track) {
  const client = init({ endpoint: `${new URL('/v1/events', src)}`, ...dataset } as never as Options);
  const call: Call = (method, ...args) => (client[method] as (...args: unknown[]) => unknown)?.(...args);
  page.wince = Object.defineProperties(call, Object.getOwnPropertyDescriptors(client));
  for (const args of before?.q ?? []) call(...(Array.from(args) as Parameters<Call>));
}
