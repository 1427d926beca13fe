/** Wrong passwords an address may send before it has to wait. */
const FREE_PER_ADDRESS = 5;
const LONGEST_WAIT_PER_ADDRESS_MS = 15 * 60_000;
/** Over all addresses, against a guess spread over many. */
const FREE_IN_ALL = 30;
/** Short, so that nobody can lock the owner out for good. */
const LONGEST_WAIT_IN_ALL_MS = 5_000;
/** After this long without a try, an address starts anew. */
const FORGET_AFTER_MS = 30 * 60_000;
/** Addresses remembered; the one that was silent longest goes first. */
const MOST_ADDRESSES = 10_000;

interface Tries {
  count: number;
  lastAt: number;
  blockedUntil: number;
}

export interface LoginLimiter {
  /** Counts one try. Returns ms to wait; above 0 the try must be refused without looking at the password. */
  take(address: string): number;
  /** The password was right: the address starts anew. */
  succeeded(address: string): void;
}

/**
 * Exponential delay for password tries, per address and over all, in memory. A try is counted before the password is
 * checked, so that many at once do not pass together.
 */
export function createLoginLimiter(now: () => number): LoginLimiter {
  const byAddress = new Map<string, Tries>();
  const inAll: Tries = { count: 0, lastAt: 0, blockedUntil: 0 };

  return {
    take(address) {
      const nowMs = now();
      const own = byAddress.get(address) ?? { count: 0, lastAt: nowMs, blockedUntil: 0 };
      const waitMs = Math.max(own.blockedUntil, inAll.blockedUntil) - nowMs;
      if (waitMs > 0) return waitMs;
      count(own, nowMs, FREE_PER_ADDRESS, LONGEST_WAIT_PER_ADDRESS_MS);
      count(inAll, nowMs, FREE_IN_ALL, LONGEST_WAIT_IN_ALL_MS);
      byAddress.delete(address);
      byAddress.set(address, own);
      if (byAddress.size > MOST_ADDRESSES) byAddress.delete(byAddress.keys().next().value ?? address);
      return 0;
    },
    succeeded(address) {
      byAddress.delete(address);
      inAll.count = Math.max(0, inAll.count - 1);
    },
  };
}

function count(tries: Tries, nowMs: number, free: number, longestWaitMs: number): void {
  if (nowMs - tries.lastAt > FORGET_AFTER_MS) tries.count = 0;
  tries.count += 1;
  tries.lastAt = nowMs;
  const over = tries.count - free;
  if (over >= 0) tries.blockedUntil = nowMs + Math.min(1_000 * 2 ** Math.min(over, 30), longestWaitMs);
}
