import { later, now, patch } from '../page/page.ts';
import type { Watch } from './watch.ts';

/** Code that runs this soon after the click's own is taken for its continuation: message channels, frames. */
const CONTINUATION_MS = 60;
/** Code that runs this soon after a request of the click has ended works on the answer. */
const ANSWER_MS = 100;
/** Longest timer that is followed; a longer one is a schedule, not an answer. */
const MAX_TIMER_MS = 10_000;

/**
 * The click whose code is running. A click owns the task in which its events are dispatched, the timers that this task
 * starts, and the first moments after its requests have ended.
 */
export let current: Watch | undefined;

let last: Watch | undefined;
let runs = 0;

/** Declares this task, up to its end, to be the click's. */
export function runAs(watch: Watch): void {
  const run = ++runs;
  current = last = watch;
  watch._ranAt = now();
  // A task later: microtasks and the default action still belong to the click.
  later(() => {
    if (run === runs) current = undefined;
  });
}

/** 2: the click's own task or its request's continuation. 1: shortly after. 0: nothing known. */
export function strengthOf(watch: Watch): number {
  const nowMs = now();
  return current === watch || nowMs - watch._endedAt < ANSWER_MS ? 2 : +(nowMs - watch._ranAt < CONTINUATION_MS);
}

/** The click that this moment belongs to, as far as `strength` asks for it. */
export const recent = (strength = 2) => (last && strengthOf(last) >= strength ? last : undefined);

export function followTimers(): void {
  patch(window, 'setTimeout', (args) => {
    const [run, ms] = args;
    const watch = current;
    if (watch && typeof run === 'function' && !((ms as number) > MAX_TIMER_MS))
      args[0] = function (this: unknown, ...rest: unknown[]) {
        runAs(watch);
        run.apply(this, rest);
      };
  });
}
