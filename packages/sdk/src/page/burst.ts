import { type Open, open } from '../transport/delivery.ts';
import { later, now, on } from './page.ts';

/** Gathers the next step of a burst, beginning one where none is going on. */
type Step<State> = () => State & Open;
/** Ends the burst that is going on, if its pause is over; `true` ends it in any case. */
type Finish = (isForced?: unknown) => void;

/**
 * What comes in quick succession and is one fact: it ends `pauseMs` after the last step, or with the page. One timer
 * per burst, however many steps it has.
 */
export function createBurst<State extends object>(
  pauseMs: number,
  begin: () => State,
  end: (state: State & Open, ms: number) => void,
): [step: Step<State>, finish: Finish] {
  let state: (State & Open) | undefined;
  let lastMs = 0;

  function finish(isForced?: unknown): void {
    const leftMs = lastMs + pauseMs - now();
    if (!state) return;
    if (isForced !== true && leftMs > 0) {
      later(finish, leftMs);
      return;
    }
    const done = state;
    state = undefined;
    open.delete(done);
    end(done, Math.round(lastMs - done._t));
  }

  on('pagehide', () => finish(true));
  return [
    () => {
      const nowMs = now();
      // Timers of a hidden or frozen page come late.
      finish(nowMs - lastMs > pauseMs);
      lastMs = nowMs;
      if (!state) {
        state = { _t: nowMs, ...begin() };
        later(finish, pauseMs);
      }
      return state;
    },
    finish,
  ];
}
