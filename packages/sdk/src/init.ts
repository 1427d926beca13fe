import { createClient, type Wince } from './client.ts';
import { isOff, type Options, useOptions } from './options.ts';

/** Where copies of the SDK in one page find each other. */
const KEY = Symbol.for('wince');

type Page = { [KEY]?: Wince };

/**
 * Starts Wince in this page. Called again, also from another copy of the SDK, it answers with the first client.
 * Never throws: without key and endpoint, or on a server, the client does nothing.
 * After `stop()` it starts anew.
 *
 * @example
 * const wince = init({ key: 'wk_…', endpoint: 'https://wince.example.com/v1/events' });
 * wince.track('order-placed', { items: 3 });
 */
export function init(options: Options): Wince {
  const page = globalThis as Page;
  try {
    page[KEY] ??= createClient(useOptions(options) && !isOff('enabled'), () => delete page[KEY]);
    return page[KEY];
  } catch {
    // A server, or a browser without what we need. The page goes on as if we were not there.
    return createClient(false);
  }
}
