/** Wrong passwords an address may send before it has to wait. */
const FREE_PER_ADDRESS = 5;
const LONGEST_WAIT_PER_ADDRESS_MS = 15 * 60_000;
/** For one person over all addresses. The wait is short, and an address that signed in before is spared it. */
const FREE_PER_ACCOUNT = 15;
const LONGEST_WAIT_PER_ACCOUNT_MS = 60_000;
/** Over all addresses, against a guess spread over many. */
const FREE_IN_ALL = 30;
/** Short, so that nobody can lock everybody out for good. */
const LONGEST_WAIT_IN_ALL_MS = 5_000;
/** After this long without a try, an address starts anew. */
const FORGET_AFTER_MS = 30 * 60_000;
/** Addresses, people and pairs of them remembered; the one that was silent longest goes first. */
const MOST_REMEMBERED = 10_000;

interface Tries {
  count: number;
  lastAt: number;
  blockedUntil: number;
}

export interface LoginLimiter {
  /** Counts one try. Returns ms to wait; above 0 the try must be refused without looking at the password. */
  take(address: string, account: string): number;
  /** The password was right: the address and the account start anew. */
  succeeded(address: string, account: string): void;
}

/**
 * Exponential delay for password tries, per address, per account and over all, in memory. A try is counted before the
 * password is checked, so that many at once do not pass together. Accounts that do not exist are counted as well.
 */
export function createLoginLimiter(now: () => number): LoginLimiter {
  const byAddress = new Map<string, Tries>();
  const byAccount = new Map<string, Tries>();
  const familiar = new Map<string, true>();
  const inAll: Tries = { count: 0, lastAt: 0, blockedUntil: 0 };

  return {
    take(address, account) {
      const nowMs = now();
      const fresh = (): Tries => ({ count: 0, lastAt: nowMs, blockedUntil: 0 });
      const own = byAddress.get(address) ?? fresh();
      const theirs = familiar.has(pairOf(address, account)) ? fresh() : (byAccount.get(account) ?? fresh());
      const waitMs = Math.max(own.blockedUntil, theirs.blockedUntil, inAll.blockedUntil) - nowMs;
      if (waitMs > 0) return waitMs;
      count(own, nowMs, FREE_PER_ADDRESS, LONGEST_WAIT_PER_ADDRESS_MS);
      count(theirs, nowMs, FREE_PER_ACCOUNT, LONGEST_WAIT_PER_ACCOUNT_MS);
      count(inAll, nowMs, FREE_IN_ALL, LONGEST_WAIT_IN_ALL_MS);
      remember(byAddress, address, own);
      if (!familiar.has(pairOf(address, account))) remember(byAccount, account, theirs);
      return 0;
    },
    succeeded(address, account) {
      byAddress.delete(address);
      byAccount.delete(account);
      remember(familiar, pairOf(address, account), true);
      inAll.count = Math.max(0, inAll.count - 1);
    },
  };
}

function pairOf(address: string, account: string): string {
  return `${address} ${account}`;
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > MOST_REMEMBERED) map.delete(map.keys().next().value ?? key);
}

function count(tries: Tries, nowMs: number, free: number, longestWaitMs: number): void {
  if (nowMs - tries.lastAt > FORGET_AFTER_MS) tries.count = 0;
  tries.count += 1;
  tries.lastAt = nowMs;
  const over = tries.count - free;
  if (over >= 0) tries.blockedUntil = nowMs + Math.min(1_000 * 2 ** Math.min(over, 30), longestWaitMs);
}
