import type { Run, StreamState } from './operator.ts';

/**
 * Something that is decided once a stream has passed a moment of event time. It runs after every event up to `due` and
 * before the first one after it, so that what it decides does not depend on when the events came in.
 */
export interface Timer {
  readonly due: number;
  run(run: Run): void;
}

export function addTimer(stream: StreamState, timer: Timer): void {
  stream.timers ??= [];
  stream.timers.push(timer);
}

/** It has been decided otherwise. */
export function dropTimer(stream: StreamState, timer: Timer): void {
  stream.timers = stream.timers?.filter((other) => other !== timer) ?? null;
  if (stream.timers?.length === 0) stream.timers = null;
}

/** Runs what is due before `time`, earliest first. */
export function runTimers(run: Run, time: number): void {
  const { stream } = run;
  while (stream.timers !== null) {
    let next = -1;
    for (let i = 0; i < stream.timers.length; i++) {
      const { due } = stream.timers[i]!;
      if (due < time && (next < 0 || due < stream.timers[next]!.due)) next = i;
    }
    if (next < 0) return;
    const [timer] = stream.timers.splice(next, 1);
    if (stream.timers.length === 0) stream.timers = null;
    run.now = Math.max(run.now, timer!.due);
    timer!.run(run);
  }
}
