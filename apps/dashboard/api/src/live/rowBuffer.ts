import type { LiveMessage, LiveRow } from '../schemas/live.ts';

/** What a page shows at most; more waiting rows would only push each other out. */
const MOST_ROWS = 500;

/** Rows that one page has not been sent yet: a bounded number, the newest. */
export interface RowBuffer {
  add(rows: readonly LiveRow[]): void;
  /** Takes what there is, waiting for the first up to `ms`. */
  take(ms: number): Promise<LiveMessage>;
  /** Whoever waits goes on at once. */
  close(): void;
  readonly closed: boolean;
}

export function createRowBuffer(): RowBuffer {
  let rows: LiveRow[] = [];
  let more = 0;
  let closed = false;
  let goOn = () => {};

  return {
    add(given) {
      rows.push(...given);
      const tooMany = rows.length - MOST_ROWS;
      if (tooMany > 0) {
        rows = rows.slice(tooMany);
        more += tooMany;
      }
      if (given.length > 0) goOn();
    },
    async take(ms) {
      if (rows.length === 0 && !closed)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          goOn = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      const message = { rows, more };
      rows = [];
      more = 0;
      return message;
    },
    close() {
      closed = true;
      goOn();
    },
    get closed() {
      return closed;
    },
  };
}
