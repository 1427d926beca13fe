import type { Wince } from './client.ts';
import { init } from './init.ts';
import type { Options } from './options.ts';

type Call = (method: keyof Wince, ...args: unknown[]) => unknown;

/** The script tag starts by itself; `window.wince` may be a queue of calls before. A second copy finds the first client. */
const page = window as Window & { wince?: Call & { q?: Iterable<unknown>[] } };
const { src, dataset } = document.currentScript as HTMLScriptElement;
const client = init({ endpoint: `${new URL('/v1/events', src)}`, ...dataset } as never as Options);
const call: Call = (method, ...args) => (client[method] as (...args: unknown[]) => unknown)?.(...args);
for (const args of page.wince?.q ?? []) call(...(args as never as Parameters<Call>));
page.wince = Object.setPrototypeOf(call, client);
