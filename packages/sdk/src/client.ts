import { captureClicks } from './capture/click.ts';
import { captureErrors } from './capture/errors.ts';
import { captureLifecycle } from './capture/lifecycle.ts';
import { captureRoutes } from './capture/routes.ts';
import { captureScrolls } from './capture/scrolls.ts';
import { captureSubmits } from './capture/submits.ts';
import { guard, hold, life, now, release } from './page/page.ts';
import { sessionId } from './page/session.ts';
import { followTimers } from './reaction/cause.ts';
import { observeMutations } from './reaction/observe.ts';
import { watchPage } from './reaction/pageAnswers.ts';
import { clear, emit, flush, setUser } from './transport/delivery.ts';

export type Props = Record<string, string | number | boolean>;

export interface Wince {
  /** Adds a fact of your own to the visit. No personal data: neither name nor props are scrubbed. */
  track(name: string, props?: Props): void;
  /** Names the person; the server keeps only a keyed hash. */
  identify(id: string): void;
  /** `denied` stops capturing and drops what waits; `granted` resumes. */
  setConsent(consent: 'granted' | 'denied'): void;
  /** Sends what waits; resolves when it is accepted or the try has failed. */
  flush(): Promise<void>;
  /** Stops for good and gives the page its functions back. */
  stop(): void;
  readonly sessionId: string;
}

/** Starts capturing in this page. Options have been checked. */
export function createClient(): Wince {
  let isStopped = false;

  function start(): void {
    if (isStopped || life) return;
    hold();
    // A part that this browser cannot do leaves the others working.
    for (const capture of [
      followTimers,
      observeMutations,
      captureLifecycle,
      captureClicks,
      watchPage,
      captureErrors,
      captureSubmits,
      captureRoutes,
      captureScrolls,
    ])
      guard(capture);
  }

  function pause(): void {
    release();
    clear();
  }

  function stop(): void {
    isStopped = true;
    pause();
  }

  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start);
  else start();

  return {
    track(name, props = {}) {
      // One value that the wire format does not know would cost the whole batch.
      const kept = Object.entries(props).filter(([, value]) =>
        /^(".{0,256}"|true|false|-?\d.*)$/.test(JSON.stringify(value)),
      );
      if (life) emit('custom', now(), { name: `${name}`.slice(0, 80), props: Object.fromEntries(kept) });
    },
    identify: setUser,
    setConsent: (consent) => (consent === 'granted' ? start() : pause()),
    flush,
    stop,
    get sessionId() {
      return sessionId();
    },
  };
}
