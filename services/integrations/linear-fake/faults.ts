/** Faults a test orders for the next matching request. */

export type Fault = FaultKind & {
  /** Only for requests that ask this field, such as `issueCreate`; any request when left out. */
  on?: string;
  /** How many requests it hits; 1 when left out. */
  times?: number;
};

type FaultKind =
  /** Answers later, then as usual; takes effect before or after the wait. */
  | { type: 'delay'; ms: number; effect: 'before' | 'after' }
  /** Cuts the connection without an answer, after the request took effect or without one. */
  | { type: 'drop'; effect: 'before' | 'never' }
  /** Takes effect, then answers half of the body. */
  | { type: 'truncate' }
  /** 400 with code RATELIMITED; `typed` adds `extensions.type`, which the SDK needs to recognise it. */
  | { type: 'rate-limited'; typed: boolean; resetAtMs?: number; retryAfterS?: number }
  /** 429 with an HTML body, as a proxy in front answers. */
  | { type: 'too-many'; retryAfterS?: number }
  /** A bare status with an HTML body. */
  | { type: 'status'; status: 401 | 403 | 408 | 500 | 502 | 503 | 504 }
  /** Takes effect and answers 200 with data and errors both. */
  | { type: 'data-and-errors' }
  /** Refuses the input for good, with this message for people. */
  | { type: 'invalid-input'; message: string };

export interface FaultQueue {
  add(fault: Fault): void;
  /** The first fault ordered for such a request, used up. */
  take(fields: string[]): Fault | undefined;
}

export function createFaultQueue(): FaultQueue {
  const waiting: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    take: (fields) => {
      const index = waiting.findIndex(({ fault }) => fault.on === undefined || fields.includes(fault.on));
      const entry = waiting[index];
      if (!entry) return undefined;
      entry.left -= 1;
      if (entry.left === 0) waiting.splice(index, 1);
      return entry.fault;
    },
  };
}
