import type { Wince } from '@wince/sdk';

/** What a router tells the SDK; a client of an older SDK lacks it. */
export interface RouteListener {
  /** A navigation begins now; the address follows when the next page is there. */
  startRoute?(): void;
  /** Names the route of the address as it stands: `/blog/:slug`. */
  setRoute?(pattern: string): void;
}

/** Where copies of the SDK in one page find each other. */
const KEY = Symbol.for('wince');

/** The client of this page; undefined until it has started, and on a server. */
export const startedClient = () => (globalThis as { [KEY]?: Wince & RouteListener })[KEY];
