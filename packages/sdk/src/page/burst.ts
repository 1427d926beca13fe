import { type Open, open } from '../transport/delivery.ts';
import { later, now, on } from './page.ts';

/**
 * Gathers the next step of a burst, beginning one where none is going on or the last was about another `subject`.
 */
type Step<State> = (subject?: Node, nowMs?: number) => State & Open;
/** Ends the burst that is going on, if its pause is over; `true` ends it in any case. */
type Finish = (isForced?: unknown) => void;

/**
 * What comes in quick succession and is one fact: it ends `pauseMs` after the last step, after `maxMs`, or with the
 * page. One timer per burst, however many steps it has.
 */
export function createBurst<State extends object>(
  pauseMs: number,
  maxMs: number,
  begin: (nowMs: number) => State,
  end: (state: State & Open, ms: number, subject: Node | undefined) => void,
): [step: Step<State>, finish: Finish] {
  let state: (State & Open) | undefined;
  let subject: Node | undefined;
  let lastMs = 0;

  function finish(isForced?: unknown): void {
    if (!state) return;
    const leftMs = isForced === true ? 0 : lastMs + pauseMs - now();
    if (leftMs > 0) {
      later(finish, leftMs);
      return;
    }
    const done = state;
    state = undefined;
    open.delete(done);
    end(done, Math.round(lastMs - done._t), subject);
  }

  on('pagehide', () => finish(true));
  return [
    (next, nowMs = now()) => {
      // Timers of a hidden or frozen page come late.
      if (nowMs - lastMs > pauseMs || next !== subject || (state && nowMs - state._t > maxMs)) finish(true);
      lastMs = nowMs;
      subject = next;
      if (!state) {
        state = { _t: nowMs, ...begin(nowMs) };
        later(finish, pauseMs);
      }
      return state;
    },
    finish,
  ];
}
