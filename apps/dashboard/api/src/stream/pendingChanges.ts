import type { Change } from './changeHub.ts';

type Kind = Change['kind'];

/** What one page has not been told yet: each kind once, however often it changed. */
export interface PendingChanges {
  readonly closed: boolean;
  add(kind: Kind): void;
  /** The page has left, or has to. Whoever waits goes on at once. */
  close(): void;
  /** Takes what there is, waiting for the first up to `ms`; empty when none came. */
  take(ms: number): Promise<Kind[]>;
  /** Waits `ms`, or until it is closed. */
  rest(ms: number): Promise<void>;
}

export function createPendingChanges(): PendingChanges {
  const kinds = new Set<Kind>();
  let closed = false;
  let onAdd = () => {};
  let onClose = () => {};

  const wait = (ms: number, options: { alsoForAdd: boolean }) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      const goOn = () => {
        clearTimeout(timer);
        resolve();
      };
      onClose = goOn;
      onAdd = options.alsoForAdd ? goOn : () => {};
    });

  return {
    get closed() {
      return closed;
    },
    add(kind) {
      kinds.add(kind);
      onAdd();
    },
    close() {
      closed = true;
      onClose();
    },
    async take(ms) {
      if (kinds.size === 0 && !closed) await wait(ms, { alsoForAdd: true });
      const taken = [...kinds];
      kinds.clear();
      return taken;
    },
    async rest(ms) {
      if (!closed) await wait(ms, { alsoForAdd: false });
    },
  };
}
