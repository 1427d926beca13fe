import type { Wince } from '@wince/sdk';

/** Where copies of the SDK in one page find each other. */
const KEY = Symbol.for('wince');

/** The client of this page; undefined until it has started, and on a server. */
export const startedClient = () => (globalThis as { [KEY]?: Wince })[KEY];
