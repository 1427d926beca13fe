/**
 * Everything that touches the host page goes through here, so that it can neither throw into the page nor stay behind
 * after `release()`. The SDK runs once per page, and its parts share state as modules instead of handing it around:
 * that is a sixth of its size.
 */

// The original, taken before anything is patched.
const { setTimeout } = globalThis;

/** Ends what was begun since `hold()`; undefined while nothing is held. */
export let life: AbortController | undefined;

/** Gives the page its functions back, the last patched first: some are patched twice. */
let undos: Array<() => void> = [];

/** Milliseconds of the page's monotonic clock. */
export const now = () => performance.now();

/** Begins to listen and patch. */
export function hold(): void {
  life = new AbortController();
}

/** Stops listening, forgets timers and gives the page its functions back. */
export function release(): void {
  life?.abort();
  life = undefined;
  for (const undo of undos) undo();
  undos = [];
}

/** Runs our own code: an exception goes nowhere. */
export function guard<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    // Ours to bear: the page must not notice.
    return undefined;
  }
}

export function later(run: () => unknown, ms = 0): void {
  const held = life;
  setTimeout(() => held === life && guard(run), ms);
}

/** Listens for each of the space-separated `types` in the capture phase, where nobody can stop them first. */
export function on(types: string, handler: (event: never) => unknown, target: EventTarget = window): void {
  for (const type of types.split(' '))
    target.addEventListener(
      type,
      (event) => {
        try {
          handler(event as never);
        } catch {
          // Ours to bear, as in `guard`, whose extra call would double the price of an event.
        }
      },
      { capture: true, signal: life!.signal },
    );
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
    undos.unshift(() => {
      // Somebody may have patched on top of us: then we stay in the chain and only pass calls on.
      if (methods[name] === proxy) methods[name] = original;
    });
  }
}
