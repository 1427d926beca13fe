import { pathOf } from '../element/parents.ts';
import { later, now, on, patch } from '../page/page.ts';
import type { Watch } from './watch.ts';

/** Code that runs this soon after the click's own is taken for its continuation: message channels, frames. */
const CONTINUATION_MS = 60;
/** Code that runs this soon after a request of the click has ended works on the answer. */
const ANSWER_MS = 100;
/** As long as anybody waits for an answer; later, and in a longer timer, it is a schedule. */
const MAX_FOLLOWED_MS = 10_000;

/**
 * The click whose code is running. A click owns the task in which its events are dispatched, the timers that this task
 * starts, and the first moments after its requests have ended.
 */
export let current: Watch | undefined;
/** An interval runs that no click of late has begun: what it changes moves by itself, whatever else is going on. */
export let isTick: unknown;

let last: Watch | undefined;
let runs = 0;
/** Its task began with an event, and not with a timer or an answer. */
let isDispatched: unknown;

/** When code ran last of which we know how it began, ms of the page's clock. */
let explainedAt = -1e9;

/** Notes that code runs which began in our time: what somebody has put off, or asked for. */
export const explain = () => {
  explainedAt = now();
};

/** Whether such code may be at work still. */
export const isExplained = () => now() - explainedAt < ANSWER_MS;

/** Declares this task, up to its end, to be the click's. */
export function runAs(watch: Watch): void {
  watch._ranAt = now();
  isDispatched = window.event;
  // The end of it is already awaited.
  if (current === watch) return;
  const run = ++runs;
  current = last = watch;
  // A task later: microtasks and the default action still belong to the click.
  later(() => {
    watch._doneAt = now();
    if (run === runs) current = undefined;
  });
}

/** 2: the click's own task or its request's continuation. 1: shortly after. 0: nothing known. */
export function strengthOf(watch: Watch): number {
  // An interval that began before us, and is not followed, may fall between the listeners and our end of the task. To
  // listeners in shadow trees and frames the browser does not tell the event.
  const isOwn =
    current === watch &&
    (!isDispatched || window.event || [...pathOf(watch._element)].some(({ nodeName }) => /-|IFRAME/.test(nodeName)));
  return isOwn || now() - watch._endedAt < ANSWER_MS
    ? 2
    : +(now() - Math.max(watch._ranAt, watch._doneAt) < CONTINUATION_MS);
}

/** The click that this moment belongs to, as far as `strength` asks for it. */
export const recent = (strength = 2) => (last && strengthOf(last) >= strength ? last : undefined);

/** Three microtasks later mutations have been told of, also those of frameworks that put them off by one. */
async function endTick(): Promise<void> {
  for (let count = 0; count < 3; count++) await 0;
  isTick = 0;
}

/** Which click has sent something to a worker, a socket or a frame, or asked a player to play. */
export const askers = new WeakMap<object, Watch | undefined>();

/** What a frame or a service worker has been sent a message for goes on when it sends one. */
export function hearMessage({ source }: Partial<MessageEvent> = {}): void {
  const watch = source && askers.get(source);
  if (watch) follow(watch);
}

/** Follows what a click starts: timers, frames, and the answers of workers and sockets that it sends something to. */
export function followTimers(): void {
  // Also what no click starts: it may come between a click's task and our end of it.
  const follows = (args: unknown[], _self?: unknown, isRepeated?: unknown) => {
    const [run, ms] = args;
    const watch = current;
    if (typeof run === 'function' && !((ms as number) > MAX_FOLLOWED_MS))
      args[0] = function (this: unknown, ...rest: unknown[]) {
        follow(watch);
        if (!isRepeated) explain();
        isTick = isRepeated && !current;
        if (isTick) endTick();
        // A view transition waits for what its update answers.
        return run.apply(this, rest);
      };
  };
  patch(window, 'setTimeout requestAnimationFrame', follows);
  patch(window, 'setInterval', (args) => follows(args, 0, 1));
  patch(Document.prototype, 'startViewTransition', (args) => {
    const given = args[0] as { update?: unknown } | undefined;
    const update = [given?.update];
    follows(given?.update ? update : args);
    if (given?.update) args[0] = { ...given, update: update[0] };
  });
  const ask = (_: unknown, self: object) => {
    if (current) askers.set(self, current);
  };
  patch(window, 'Worker WebSocket', (args, made) => {
    ask(args, made);
    // The first to listen, so that the page's own code runs as the click's.
    on('message', () => follow(askers.get(made)), made as EventTarget);
  });
  patch(window.Worker?.prototype, 'postMessage', ask);
  // Until it is ready a moment may pass.
  patch(window.ServiceWorker?.prototype, 'postMessage', (_, self) => askers.set(self, recent(1)));
  patch(window.WebSocket?.prototype, 'send', ask);
}

/** Code of a click's runs, or of nobody's: an interval or a socket may outlive the click by hours. */
function follow(watch: Watch | undefined): void {
  if (watch && now() - watch._t < MAX_FOLLOWED_MS) runAs(watch);
  else current = undefined;
}
