import { createClient, type Wince } from './client.ts';
import { findFault, type Options } from './options.ts';
import { createSession } from './page/session.ts';

/** Where copies of the SDK in one page find each other. */
const KEY = Symbol.for('wince');

type Page = Window & { [KEY]?: Wince & { given?: string } };

/**
 * Starts Wince in this page. Called again, also from another copy of the SDK, it answers with the first client.
 * Never throws: with a wrong option, or on a server, the client does nothing.
 *
 * @example
 * const wince = init({ key: 'wk_…', endpoint: 'https://wince.example.com/v1/events' });
 * wince.track('order-placed', { items: 3 });
 */
export function init(options: Options): Wince {
  if (typeof document === 'undefined') return idleClient('');
  const page = window as Page;
  const given = JSON.stringify(options);
  const started = page[KEY];
  if (!started) {
    page[KEY] = Object.assign(start(options), { given });
    return page[KEY];
  }
  if (started.given !== given) console.warn('Wince: init() was called again with other options; the first ones stay.');
  started.given = given;
  return started;
}

function start(options: Options): Wince {
  try {
    const fault = findFault(options ?? {});
    if (fault) console.warn(fault);
    else {
      const session = createSession();
      const { id, draw } = session._current();
      return options.enabled !== false && draw < (options.sampleRate ?? 1)
        ? createClient(options, session)
        : idleClient(id);
    }
  } catch {
    // A browser without what we need. The page goes on as if we were not there.
  }
  return idleClient('');
}

function idleClient(sessionId: string): Wince {
  const nothing = () => {};
  return { track: nothing, identify: nothing, setConsent: nothing, flush: async () => {}, stop: nothing, sessionId };
}
