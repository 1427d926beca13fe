import { type Open, open } from '../transport/delivery.ts';
import { later, now, on } from './page.ts';

/**
 * Gathers the next step of a burst, beginning one where none is going on or the last was about another `subject`.
 */
type Step<State> = (subject?: Node, nowMs?: number) => State & Open;
/** Ends the burst that is going on. */
type Finish = () => void;

/** Whether it has ended is asked as often: a timer costs more than all that is done in it. */
const LOOK_MS = 1_000;

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
  /** One burst may end and the next begin before the timer of the first comes: it serves them all. */
  let isTimed = false;

  function wait(): void {
    if (isTimed || !state) return;
    isTimed = true;
    later(() => {
      isTimed = false;
      if (now() - lastMs >= pauseMs) finish();
      wait();
    }, LOOK_MS);
  }

  function finish(): void {
    if (!state) return;
    const done = state;
    state = undefined;
    open.delete(done);
    end(done, Math.round(lastMs - done._t), subject);
  }

  on('pagehide', finish);
  return [
    (next, nowMs = now()) => {
      // Timers of a hidden or frozen page come late.
      if (nowMs - lastMs > pauseMs || next !== subject || (state && nowMs - state._t > maxMs)) finish();
      lastMs = nowMs;
      subject = next;
      if (!state) {
        state = { _t: nowMs, ...begin(nowMs) };
        wait();
      }
      return state;
    },
    finish,
  ];
}
