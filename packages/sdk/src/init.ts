import { createClient, type Wince } from './client.ts';
import { type Options, useOptions } from './options.ts';
import { sessionId } from './page/session.ts';

/** The options of the first call. */
let first = '';

/** Where copies of the SDK in one page find each other. */
const KEY = Symbol.for('wince');

type Page = { [KEY]?: Wince };

/**
 * Starts Wince in this page. Called again, also from another copy of the SDK, it answers with the first client.
 * Never throws: with a wrong option, or on a server, the client does nothing.
 *
 * @example
 * const wince = init({ key: 'wk_…', endpoint: 'https://wince.example.com/v1/events' });
 * wince.track('order-placed', { items: 3 });
 */
export function init(options: Options): Wince {
  const page = globalThis as Page;
  const given = JSON.stringify(options);
  first ||= given;
  if (first !== given) console.warn('Wince: init again with other options; the first stay');
  try {
    page[KEY] ??= start(options);
    return page[KEY];
  } catch {
    // A server, or a browser without what we need. The page goes on as if we were not there.
    return idle;
  }
}

const nothing = () => {};
const idle: Wince = {
  track: nothing,
  identify: nothing,
  setConsent: nothing,
  flush: async () => {},
  stop: nothing,
  sessionId: '',
};

function start(options: Options): Wince {
  const fault = useOptions(options);
  if (fault) console.warn(fault);
  // The session's id is random, so it also draws the lot, once for the whole visit.
  const isDrawn = parseInt(sessionId(), 10) / 2 ** 32 < (options.sampleRate ?? 1);
  return fault || options.enabled === false || !isDrawn ? idle : createClient();
}
