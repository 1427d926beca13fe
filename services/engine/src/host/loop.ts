/** Runs a job again and again, one at a time: when woken, and at least every `intervalMs`. */
export function startLoop(options: {
  intervalMs: number;
  /** Pause after a failure. */
  retryMs: number;
  run: () => Promise<void>;
  onError: (error: unknown) => void;
}): { wake: () => void; stop: () => Promise<void> } {
  let stopped = false;
  let woken = true;
  let rest: (() => void) | undefined;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      rest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = (async () => {
    while (!stopped) {
      if (!woken) await pause(options.intervalMs);
      if (stopped) break;
      woken = false;
      try {
        await options.run();
      } catch (error) {
        options.onError(error);
        await pause(options.retryMs);
      }
    }
  })();

  return {
    wake() {
      woken = true;
      rest?.();
    },
    async stop() {
      stopped = true;
      rest?.();
      await running;
    },
  };
}
