import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

const ROLE = 'wince_dashboard';
const MOST_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 30_000;

/** Whose rows a request may touch. */
export interface Scope {
  organisationIds: readonly string[];
  /** One project of these organisations and nothing of the others, where the request is about one. */
  projectId?: string | undefined;
}

const NOTHING: Scope = { organisationIds: [] };

export interface ScopedPool {
  /** Its connections see what the scope they are taken in lets them see; outside of any they see no row. */
  pool: pg.Pool;
  /** Runs `work`, and whatever it begins, in `scope`. */
  within<T>(scope: Scope, work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** This database's user may neither make the role of the dashboard nor take it. */
class RowSecurityOffError extends Error {
  override readonly name = 'RowSecurityOffError';

  constructor() {
    super(
      `row security does not bind the dashboard: the database's user may not take the role ${ROLE}; as a user who may, ` +
        `run CREATE ROLE ${ROLE} NOLOGIN; GRANT ${ROLE} TO <the user of DATABASE_URL>; and start Wince again`,
    );
  }
}

/**
 * Connections for the routes: a statement that forgets whose rows it wants finds nothing of others (docs/adr/0011).
 *
 * @param options.owner connections that may make the role where it is missing
 * @param options.log told where that is refused; then only the table of access stands between organisations
 */
export async function openScopedPool(options: {
  owner: pg.Pool;
  databaseUrl: string;
  log: (error: unknown) => void;
}): Promise<ScopedPool> {
  const { rows } = await options.owner.query<{ made: boolean }>('SELECT ensure_dashboard_role() AS made');
  const bound = rows[0]?.made === true;
  if (!bound) options.log(new RowSecurityOffError());
  const scopes = new AsyncLocalStorage<Scope>();
  const pool = new ScopedConnections({
    databaseUrl: options.databaseUrl,
    role: bound ? ROLE : undefined,
    scopeOf: () => scopes.getStore() ?? NOTHING,
  });
  // A connection that breaks is replaced by the pool; without a listener it would end the process, idle or just taken.
  pool.on('error', options.log);
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    pool,
    within: (scope, work) => scopes.run(scope, work),
    stop: async () => (pool.ending ? undefined : pool.end()),
  };
}

type Connected = Parameters<pg.Pool['connect']>[0];

/** Tells each connection the scope of whoever takes it, where that is another one than it had last. */
class ScopedConnections extends pg.Pool {
  readonly #role: string | undefined;
  readonly #scopeOf: () => Scope;
  readonly #told = new WeakMap<pg.PoolClient, string>();

  constructor(options: { databaseUrl: string; role: string | undefined; scopeOf: () => Scope }) {
    super({
      connectionString: options.databaseUrl,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    });
    this.#role = options.role;
    this.#scopeOf = options.scopeOf;
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<pg.PoolClient> | undefined {
    // Read now: what waits for a connection is called back in the scope of whoever gave one back.
    const taken = this.#take(this.#scopeOf());
    if (!connected) return taken;
    taken.then(
      (client) => connected(undefined, client, client.release),
      (error: Error) => connected(error, undefined, () => {}),
    );
    return undefined;
  }

  async #take({ organisationIds, projectId }: Scope): Promise<pg.PoolClient> {
    const client = await super.connect();
    const settings = [organisationIds.join(), projectId ?? ''];
    if (this.#told.get(client) === settings.join(' ')) return client;
    const role =
      this.#role === undefined || this.#told.has(client) ? '' : `set_config('role', '${this.#role}', false),`;
    this.#told.delete(client);
    try {
      await client.query(
        `SELECT ${role} set_config('wince.organisations', $1, false), set_config('wince.project', $2, false)`,
        settings,
      );
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#told.set(client, settings.join(' '));
    return client;
  }
}
