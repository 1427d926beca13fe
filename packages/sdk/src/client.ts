import { captureBlanks } from './capture/blank.ts';
import { captureClicks } from './capture/click.ts';
import { captureCopies } from './capture/copy.ts';
import { captureCursor } from './capture/cursor.ts';
import { captureErrors, reportError } from './capture/errors.ts';
import { captureFields } from './capture/fields.ts';
import { captureKeys } from './capture/keys.ts';
import { captureLifecycle } from './capture/lifecycle.ts';
import { captureRoutes, setRoute, startRoute } from './capture/routes.ts';
import { captureScrolls } from './capture/scrolls.ts';
import { captureFormRequests, captureSubmits } from './capture/submits.ts';
import { captureVitals } from './capture/vitals.ts';
import { captureZooms } from './capture/zoom.ts';
import type { Consent } from './options.ts';
import { guard, hold, later, life, now, release, runAll } from './page/page.ts';
import { forgetSession, sessionId } from './page/session.ts';
import { decideConsent, isAnonymous } from './privacy/consent.ts';
import { followTimers } from './reaction/cause.ts';
import { followTrees, observeMutations } from './reaction/observe.ts';
import { watchPage } from './reaction/pageAnswers.ts';
import { captureConnection, clear, emit, flush, setUser } from './transport/delivery.ts';

export type Props = Record<string, string | number | boolean>;

export interface Wince {
  /** Adds a fact of your own to the visit. No personal data: neither name nor props are scrubbed. */
  track(name: string, props?: Props): void;
  /** Names the person; the server keeps only a keyed hash. */
  identify(id: string): void;
  /** `denied` stops capturing and drops what waits; `granted` and `anonymous` begin anew. */
  setConsent(consent: Exclude<Consent, 'required'>): void;
  /** Reports an error that the app caught itself; one that is told of twice counts once. */
  captureError(error: unknown, how?: 'error' | 'rejection' | 'caught'): void;
  /** A router begins a navigation, and the address follows: tells whose click it is. */
  startRoute(): void;
  /** Names the route of the address as it stands: `/blog/:slug`. Without it, segments that look like ids become `:id`. */
  setRoute(pattern: string): void;
  /**
   * Sends what waits; resolves when it is accepted or the try has failed. What the page is like is captured a task after
   * `init`: called together with it, there is nothing to send.
   */
  flush(): Promise<void>;
  /** Stops for good and gives the page its functions back. */
  stop(): void;
  readonly sessionId: string;
}

/** Starts capturing in this page, unless it may not. Options have been checked. `onStop` hears when it is over for good. */
export function createClient(mayStart: boolean, onStop?: () => void): Wince {
  let isStopped = !mayStart;

  function start(): void {
    if (isStopped || life || !decideConsent()) return;
    // Nobody has seen the page yet.
    if ((document as { prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true });
      return;
    }
    hold();
    // A part that this browser cannot do leaves the others working. First errors, and what scripts may take a copy of.
    runAll([followTimers, followTrees, captureErrors, captureFormRequests]);
    // The rest a task later: the page loads meanwhile, and to reach its storage for the first time alone takes 4 ms.
    for (const part of [
      captureConnection,
      observeMutations,
      captureClicks,
      // What is made of a click, or goes with the page, after the click itself.
      captureSubmits,
      captureKeys,
      watchPage,
      captureRoutes,
      captureScrolls,
      captureFields,
      captureCursor,
      captureZooms,
      captureCopies,
      captureVitals,
      captureBlanks,
      // The last: what the others have to say when the page goes comes before its goodbye.
      captureLifecycle,
    ])
      later(part);
  }

  function pause(): void {
    release();
    clear();
  }

  start();

  return {
    track(name, props = {}) {
      // One value that the wire format does not know would cost the whole batch.
      const isKnown = (value: unknown) => guard(() => /^(".{0,256}"|true|false|-?\d.*)$/.test(JSON.stringify(value)));
      const kept = Object.entries(props).filter(([, value]) => isKnown(value));
      emit('custom', now(), { name: `${name}`.slice(0, 80), props: Object.fromEntries(kept) });
    },
    identify: setUser,
    captureError(error, how = 'caught') {
      if (life) guard(() => reportError(how, error));
    },
    startRoute,
    setRoute(pattern) {
      guard(() => setRoute(pattern));
    },
    setConsent(next) {
      // A server has no navigator.
      guard(() => {
        const before = isAnonymous;
        const isAllowed = decideConsent(next);
        if (life && isAllowed && isAnonymous === before) return;
        pause();
        forgetSession();
        start();
      });
    },
    flush,
    stop() {
      isStopped = true;
      pause();
      onStop?.();
    },
    get sessionId() {
      return life ? sessionId() : '';
    },
  };
}
