import type { ClickHouseClient } from '@clickhouse/client';
import { migrateClickHouse, migratePostgres, openClickHouse, startEmbeddedPostgres } from '@wince/stores';
import pg from 'pg';
import type { Config } from '../config.ts';
import { migrationsFolder } from '../paths.ts';
import { stopAll } from '../stopAll.ts';
import type { DataDir } from './dataDir.ts';
import { StoreAddressError } from './storeAddressError.ts';

export const DATABASE = 'wince';
const CONNECT_TIMEOUT_MS = 5_000;

export interface Stores {
  databaseUrl: string;
  pool: pg.Pool;
  clickhouse: ClickHouseClient;
  close(): Promise<void>;
  /** Tells an embedded PostgreSQL to stop, and does not wait. */
  abandon(): void;
}

/**
 * Opens and migrates both stores: the embedded ones below the data folder, or those the configuration names. What was
 * started is stopped again when a later part fails.
 *
 * @throws StoreAddressError when a store that the configuration names cannot be used.
 */
export async function openStores(
  config: Config,
  dataDir: DataDir,
  onPoolError: (error: Error) => void,
): Promise<Stores> {
  const stops: (() => Promise<unknown>)[] = [];
  const close = () => stopAll(stops);
  try {
    const server =
      config.databaseUrl === undefined ? await startEmbeddedPostgres({ dataDir: dataDir.path('postgres') }) : undefined;
    if (server) stops.push(() => server.stop());
    const databaseUrl = config.databaseUrl ?? server!.url(DATABASE);
    if (server) await ensureDatabase(server.url('postgres'));
    else await assertPostgresAnswers(databaseUrl);

    const clickhouse = await openEvents(config, dataDir);
    stops.push(() => clickhouse.close());
    if (config.clickhouseUrl !== undefined) await assertClickHouseAnswers(clickhouse, config.clickhouseUrl);

    const pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 20,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 30_000,
    });
    stops.push(() => pool.end());
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    pool.on('error', onPoolError);
    await migratePostgres(databaseUrl, migrationsFolder('postgres'));
    await migrateClickHouse(clickhouse, migrationsFolder('clickhouse'));
    return { databaseUrl, pool, clickhouse, close, abandon: () => server?.abandon() };
  } catch (error) {
    // The first failure is the one to report; what fails to stop after it is its consequence.
    await close().catch(() => {});
    throw error;
  }
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
}

async function assertPostgresAnswers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
  } catch (cause) {
    throw new StoreAddressError({ setting: 'DATABASE_URL', url, cause });
  }
  await client.end();
}

async function openEvents(config: Config, dataDir: DataDir): Promise<ClickHouseClient> {
  const url = config.clickhouseUrl;
  if (url === undefined) return openClickHouse({ path: dataDir.path('clickhouse') });
  try {
    return await openClickHouse({ url });
  } catch (cause) {
    throw new StoreAddressError({ setting: 'CLICKHOUSE_URL', url, cause });
  }
}

/** `select` makes the ping check user and database too. */
async function assertClickHouseAnswers(clickhouse: ClickHouseClient, url: string): Promise<void> {
  const answer = await clickhouse.ping({ select: true });
  if (!answer.success) throw new StoreAddressError({ setting: 'CLICKHOUSE_URL', url, cause: answer.error });
}
