/**
 * Everything that touches the host page goes through here, so that it can neither throw into the page nor stay behind
 * after `release()`. The SDK runs once per page, and its parts share state as modules instead of handing it around:
 * that is a sixth of its size.
 */

// The originals, taken before anything is patched.
const { setTimeout, requestAnimationFrame } = globalThis;

/** Ends what was begun since `hold()`; undefined while nothing is held. */
export let life: AbortController | undefined;

/** Gives the page its functions back, the last patched first: some are patched twice. */
const undos: Array<() => void> = [];

type Handler = (event: never) => unknown;
/** Who hears of each type of event at the window: the browser calls us once, which is most of an event's price. */
let heard: Record<string, Handler[]> = {};
/** What runs a task later, and what once the page is drawn. */
const tasks: Array<() => unknown> = [];
const looks: Array<() => unknown> = [];
/** Looks per frame; in a page that is not drawn none. */
const MAX_LOOKS = 50;

/** What the clock said in the work of ours that is going on, 0 if nobody has asked yet; below 0 where none is. */
let clock = -1;

/** Milliseconds of the page's monotonic clock. It stands still for as long as one piece of our work takes: it is dear. */
export const now = () => {
  if (clock < 0) return performance.now();
  clock ||= performance.now();
  return clock;
};

/** Runs our own code, for which one reading of the clock does. An exception goes nowhere. */
export function runAll<T>(all: Array<(event: T) => unknown>, event?: T): void {
  clock = 0;
  for (const run of all)
    try {
      run(event as T);
    } catch {
      // Ours to bear: the page must not notice.
    }
  clock = -1;
}

/** When we began, ms of the page's clock. */
export let heldAt = 0;

/** Begins to listen and patch. */
export function hold(): void {
  heldAt = now();
  life = new AbortController();
  heard = {};
}

/** Runs `run` when all is over. */
export const atEnd = (run: () => void) => undos.unshift(run);

/** Stops listening, forgets timers and gives the page its functions back. */
export function release(): void {
  life?.abort();
  life = undefined;
  for (const undo of undos.splice(0)) undo();
}

/** Runs our own code: an exception goes nowhere. */
export function guard<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    // Ours to bear: the page must not notice.
  }
  return undefined;
}

/** Runs `run` after `ms`; all that one task puts off shares one timer. */
export function later(run: () => unknown, ms = 0): void {
  const held = life;
  const task = () => held === life && run();
  if (ms) setTimeout(() => runAll([task]), ms);
  else if (tasks.push(task) === 1) setTimeout(() => runAll(tasks.splice(0)));
}

/** Runs `run` when the page has been drawn: whoever reads boxes at any other time makes it pay for a layout. */
export function onceDrawn(run: () => unknown): void {
  if (looks.length < MAX_LOOKS && looks.push(run) === 1)
    requestAnimationFrame(() => later(() => runAll(looks.splice(0))));
}

/** Listens for each of the space-separated `types` in the capture phase, where nobody can stop them first. */
export function on(types: string, handler: Handler, target: EventTarget = window): void {
  for (const type of types.split(' ')) {
    heard[type] ??= [];
    const handlers = target === window ? heard[type] : [];
    if (handlers.push(handler) === 1)
      target.addEventListener(type, (event) => runAll(handlers, event as never), {
        capture: true,
        signal: life!.signal,
      });
  }
}

/** Runs `run` when the page has loaded, also where it had before we came. */
export function onceLoaded(run: () => unknown): void {
  if (document.readyState === 'complete') run();
  else on('load', ({ target }: Event) => target === document && run());
}

/**
 * Calls `before` ahead of each of the space-separated methods. It may change `args`, and answer with a function whose
 * result the caller gets instead. A proxy keeps name, length and `toString` as they were.
 */
export function patch(
  owner: object | undefined,
  names: string,
  before: (args: unknown[], self: object) => unknown,
): void {
  const methods = (owner ?? {}) as Record<string, () => unknown>;
  const { signal } = life!;
  for (const name of names.split(' ')) {
    const original = methods[name];
    if (!original) continue;
    const proxy = new Proxy(original, {
      apply(target, self, args: []) {
        const after = signal.aborted || guard(() => before(args, self));
        const result = Reflect.apply(target, self, args);
        return (after as { call?: unknown } | undefined)?.call
          ? (after as (result: unknown) => unknown)(result)
          : result;
      },
      // A class: it hears of what was made.
      construct(target, args: []) {
        const made = Reflect.construct(target, args) as object;
        if (!signal.aborted) guard(() => before(args, made));
        return made;
      },
    });
    methods[name] = proxy;
    atEnd(() => {
      // Somebody may have patched on top of us: then we stay in the chain and only pass calls on.
      if (methods[name] === proxy) methods[name] = original;
    });
  }
}

/** The same for what the page merely reads, such as a frame's window, or sets. */
export function patchAccessor(
  owner: object | undefined,
  name: string,
  before: (args: unknown[], self: object) => unknown,
  kind: 'get' | 'set' = 'get',
): void {
  const find = () => Object.getOwnPropertyDescriptor(owner ?? {}, name);
  const property = find();
  if (!property) return;
  const put = () => Reflect.defineProperty(owner!, name, property);
  atEnd(() => find()?.[kind] === proxy && put());
  patch(property, kind, before);
  const proxy = property[kind];
  put();
}
