import type { Wince } from '@wince/sdk';

/** Where copies of the SDK in one page find each other, a script tag's too. */
const KEY = Symbol.for('wince');

const started = () => (globalThis as { [KEY]?: Wince })[KEY];

/**
 * The client of this page, whoever starts it and whenever: each call looks for it anew. Until it has started, and on a
 * server, calls do nothing.
 */
export const pageClient: Wince = {
  track: (name, props) => started()?.track(name, props),
  identify: (id) => started()?.identify(id),
  setConsent: (consent) => started()?.setConsent(consent),
  captureError: (error, how) => started()?.captureError(error, how),
  startRoute: () => started()?.startRoute(),
  setRoute: (pattern) => started()?.setRoute(pattern),
  flush: async () => started()?.flush(),
  stop: () => started()?.stop(),
  get sessionId() {
    return started()?.sessionId ?? '';
  },
};
