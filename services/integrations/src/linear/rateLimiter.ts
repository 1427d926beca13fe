/**
 * Keeps Wince inside Linear's quotas by what Linear's own headers say. Nothing is counted by us: keys of one person
 * share a quota, and its size has changed several times.
 */

/** Quotas refill within the hour; a later reset is a mistake of somebody's clock. */
const MAX_WAIT_MS = 2 * 3_600_000;
const DEFAULT_WAIT_MS = 60_000;
const PASSED_WAIT_MS = 1_000;
/** Of each quota this share, and at most so many requests, is left to the person whose key it is. */
const RESERVED_SHARE = 0.02;
const MAX_RESERVED = 20;

const QUOTAS = ['requests', 'complexity', 'endpoint-requests'] as const;
type Quota = (typeof QUOTAS)[number];

export interface RateLimiter {
  /** Epoch ms from which this operation may be called; 0 when it may be now. */
  waitUntilMs(operation: string): number;
  /** Reads the headers of an answer. */
  learn(operation: string, headers: Headers | undefined): void;
  /** Linear has refused: nothing is called before the returned time, epoch ms. */
  refused(operation: string, headers: Headers | undefined): number;
}

export function createRateLimiter(now: () => number): RateLimiter {
  /** Until when a quota is used up. Those of an endpoint count for its operation only. */
  const usedUpUntil = new Map<string, number>();
  const keyOf = (quota: Quota, operation: string) => (quota === 'endpoint-requests' ? `endpoint ${operation}` : quota);

  return {
    waitUntilMs(operation) {
      const until = Math.max(
        0,
        ...QUOTAS.map((quota) => usedUpUntil.get(keyOf(quota, operation)) ?? 0),
        usedUpUntil.get('refused') ?? 0,
      );
      return until > now() ? until : 0;
    },
    learn(operation, headers) {
      for (const quota of QUOTAS) {
        const { limit, remaining, resetAtMs } = readQuota(headers, quota);
        if (Number.isNaN(remaining) || Number.isNaN(resetAtMs)) continue;
        const reserve = quota === 'requests' ? Math.min(MAX_RESERVED, Math.floor((limit || 0) * RESERVED_SHARE)) : 0;
        if (remaining <= reserve) usedUpUntil.set(keyOf(quota, operation), Math.min(resetAtMs, now() + MAX_WAIT_MS));
        else usedUpUntil.delete(keyOf(quota, operation));
      }
    },
    refused(operation, headers) {
      const endpoint = readQuota(headers, 'endpoint-requests');
      const until = retryAt(headers, now());
      // Only that one mutation is exhausted, when its own quota says so and the general one does not.
      const onlyEndpoint = endpoint.remaining === 0 && readQuota(headers, 'requests').remaining > 0;
      usedUpUntil.set(onlyEndpoint ? keyOf('endpoint-requests', operation) : 'refused', until);
      return until;
    },
  };
}

function readQuota(headers: Headers | undefined, quota: Quota) {
  return {
    limit: readNumber(headers, `x-ratelimit-${quota}-limit`),
    remaining: readNumber(headers, `x-ratelimit-${quota}-remaining`),
    resetAtMs: readNumber(headers, `x-ratelimit-${quota}-reset`),
  };
}

/** The latest of Retry-After and the resets of the quotas that are used up. */
export function retryAt(headers: Headers | undefined, nowMs: number): number {
  const resets = QUOTAS
    // A quota that does not say how much is left counts as used up.
    .filter((quota) => !(readQuota(headers, quota).remaining > 0))
    .map((quota) => readQuota(headers, quota).resetAtMs);
  const known = [nowMs + readNumber(headers, 'retry-after') * 1_000, ...resets].filter((at) => at > nowMs);
  if (known.length > 0) return Math.min(Math.max(...known), nowMs + MAX_WAIT_MS);
  // A reset that has passed meanwhile says that the quota is there again.
  return nowMs + (resets.some((at) => at <= nowMs) ? PASSED_WAIT_MS : DEFAULT_WAIT_MS);
}

function readNumber(headers: Headers | undefined, name: string): number {
  const value = headers?.get(name);
  return value == null || value === '' ? Number.NaN : Number(value);
}
