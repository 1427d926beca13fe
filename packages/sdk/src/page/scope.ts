/**
 * Everything that touches the host page goes through one scope, so that it can neither throw into the page nor stay
 * behind after `stop()`. Timers are the page's originals, taken before anything is patched.
 */
export interface Scope {
  /** Listens for each of the space-separated `types` in the capture phase, where nobody can stop them first. */
  _on(types: string, handler: (event: never) => void, target?: EventTarget): void;
  /**
   * Puts `wrap` around a method. `call` runs the original with the caller's `this`, and with other arguments where they
   * are given; whatever it throws belongs to the page. A proxy keeps name, length and `toString` as they were.
   */
  _patch(owner: unknown, name: string, wrap: Wrap): void;
  _later(run: () => void, ms: number): number;
  /** Runs our own code: an exception goes nowhere. */
  _guard<T>(run: () => T): T | undefined;
  _onStop(run: () => void): void;
  _stop(): void;
}

export type Wrap = (call: (args?: unknown[]) => unknown, args: unknown[], self: object) => unknown;

export function createScope(): Scope {
  const { setTimeout } = window;
  const undo: Array<() => void> = [];
  let isLive = true;
  const guard: Scope['_guard'] = (run) => {
    try {
      return run();
    } catch {
      // Ours to bear: the page must not notice.
      return undefined;
    }
  };
  return {
    _on(types, handler, target = window) {
      const listener = (event: Event) => guard(() => handler(event as never));
      for (const type of types.split(' ')) {
        target.addEventListener(type, listener, true);
        undo.push(() => target.removeEventListener(type, listener, true));
      }
    },
    _patch(owner, name, wrap) {
      const methods = owner as Record<string, unknown>;
      const original = methods?.[name];
      if (typeof original !== 'function') return;
      const proxy = new Proxy(original, {
        apply(target, self, args: unknown[]) {
          const call = (changed = args) => Reflect.apply(target, self, changed);
          return isLive ? wrap(call, args, self) : call();
        },
      });
      // A frozen prototype refuses the assignment; the page then simply goes unwatched there.
      guard(() => {
        methods[name] = proxy;
      });
      // Somebody may have patched on top of us: then we stay in the chain and only pass calls on.
      undo.push(() => {
        if (methods[name] === proxy) methods[name] = original;
      });
    },
    _later: (run, ms) => setTimeout(() => isLive && guard(run), ms),
    _guard: guard,
    _onStop: (run) => undo.push(run),
    _stop() {
      isLive = false;
      for (const run of undo) guard(run);
    },
  };
}
