import type pg from 'pg';

/** Where a process dies: before its n-th step shows anywhere, or after, without learning what came of it. */
export interface KillPoint {
  step: number;
  when: 'before' | 'after';
}

export interface Killable {
  pool: pg.Pool;
  fetch: typeof fetch;
  /** Resolves when it has died. */
  died: Promise<void>;
  /** Steps it got to take. */
  steps(): number;
}

/**
 * The outside world of a process that is killed: from its point of death on, nothing it asks for happens and nothing is
 * answered, and its connections are cut, so that PostgreSQL rolls back what was open. Queries and calls are steps.
 */
export function createKillable(pool: pg.Pool, point: KillPoint | undefined): Killable {
  let taken = 0;
  const clients = new Set<pg.PoolClient>();
  let die = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => {});
  const kill = () => {
    for (const client of clients) client.release(true);
    clients.clear();
    die();
    return never;
  };

  async function step<T>(run: () => Promise<T>): Promise<T> {
    const mine = taken++;
    if (point && mine > point.step) return never;
    if (point?.step === mine && point.when === 'before') return kill();
    const outcome = await run();
    return point?.step === mine ? kill() : outcome;
  }

  const client = (real: pg.PoolClient): pg.PoolClient =>
    new Proxy(real, {
      get(target, name) {
        if (name === 'query')
          return (...args: Parameters<pg.Pool['query']>) => step(() => target.query(...args) as never);
        if (name === 'release')
          return (error?: Error) => {
            if (clients.delete(target)) target.release(error);
          };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });

  return {
    pool: new Proxy(pool, {
      get(target, name) {
        if (name === 'query')
          return (...args: Parameters<pg.Pool['query']>) => step(() => target.query(...args) as never);
        if (name === 'connect')
          return async () => {
            const real = await target.connect();
            clients.add(real);
            return client(real);
          };
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    }),
    fetch: (...args) => step(() => globalFetch(...args)),
    died,
    steps: () => taken,
  };
}

const globalFetch = globalThis.fetch;
