import { type Context, now } from '../context.ts';
import type { Watch } from './watch.ts';

/** Code that runs this soon after the click's own is taken for its continuation: promises, message channels, frames. */
const CONTINUATION_MS = 100;
/** Longest timer that is followed; a longer one is a schedule, not an answer. */
const MAX_TIMER_MS = 10_000;

/**
 * Whose code is running. A click owns the task in which its events are dispatched, the timers that this task starts,
 * and the first moments after its requests have ended.
 */
export interface Cause {
  /** The click whose own task this is. */
  _current: Watch | undefined;
  /** Declares this task, up to its end, to be the click's. */
  _run(watch: Watch): void;
  /** The click that this moment most likely belongs to. */
  _recent(): Watch | undefined;
  /** 2: the click's own task or its request's continuation. 1: shortly after. 0: nothing known. */
  _strength(watch: Watch): number;
}

export function createCause(context: Context): Cause {
  let last: Watch | undefined;
  let runs = 0;
  const cause: Cause = {
    _current: undefined,
    _run(watch) {
      const run = ++runs;
      cause._current = last = watch;
      watch._ranAt = now();
      // A task later: microtasks and the default action still belong to the click.
      context._later(() => {
        if (run === runs) cause._current = undefined;
      }, 0);
    },
    _recent: () => (last && cause._strength(last) ? last : undefined),
    _strength(watch) {
      const since = now() - CONTINUATION_MS;
      return cause._current === watch || watch._endedAt > since ? 2 : watch._ranAt > since ? 1 : 0;
    },
  };
  context._patch(window, 'setTimeout', (call, args) => {
    const [run, ms] = args;
    const watch = cause._current;
    if (!watch || typeof run !== 'function' || (ms as number) > MAX_TIMER_MS) return call();
    return call([
      function (this: unknown, ...rest: unknown[]) {
        cause._run(watch);
        return run.apply(this, rest);
      },
      ...args.slice(1),
    ]);
  });
  return cause;
}
