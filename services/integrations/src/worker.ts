import type { Logger } from './startIntegrations.ts';

/** After a failed step: the database is away, or the like. */
const FAILED_MS = 1_000;

export interface Worker {
  /** Cuts its wait short; while it works, the wait after that. */
  wake(): void;
  /** Lets the step under way finish. */
  stop(): Promise<void>;
}

/**
 * Runs `step` again and again. It returns how long nothing is to be done, in ms; the wait is never longer than
 * `pollMs`, because a notification may be missed.
 */
export function startWorker(options: {
  name: string;
  step: () => Promise<number>;
  pollMs: number;
  logger: Logger;
}): Worker {
  const { name, step, pollMs, logger } = options;
  const alarm = createAlarm();
  let stopping = false;

  async function run(): Promise<void> {
    while (!stopping) {
      let idleMs = pollMs;
      try {
        idleMs = await step();
      } catch (error) {
        // Rows keep their state; a lease that could not be given back runs out.
        const message = error instanceof Error ? error.message : String(error);
        logger.error({ worker: name, error: message }, 'an integration failed a step, and tries again');
        idleMs = FAILED_MS;
      }
      if (idleMs > 0 && !stopping) await alarm.wait(Math.min(idleMs, pollMs));
    }
  }

  const running = run();
  return {
    wake: alarm.ring,
    stop() {
      stopping = true;
      alarm.ring();
      return running;
    },
  };
}

/** A wait that can be cut short. A ring while nobody waits cuts the next wait. */
function createAlarm(): { ring: () => void; wait: (ms: number) => Promise<void> } {
  let rung = false;
  let end: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      end?.();
    },
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), rung ? 0 : ms);
        end = () => {
          clearTimeout(timer);
          end = undefined;
          rung = false;
          resolve();
        };
      }),
  };
}
