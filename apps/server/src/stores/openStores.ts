import type { ClickHouseClient } from '@clickhouse/client';
import { migrateClickHouse, migratePostgres, openClickHouse, startEmbeddedPostgres } from '@wince/stores';
import pg from 'pg';
import type { Config } from '../config.ts';
import { migrationsFolder } from '../paths.ts';
import type { DataDir } from './dataDir.ts';

const DATABASE = 'wince';

export interface Stores {
  databaseUrl: string;
  pool: pg.Pool;
  clickhouse: ClickHouseClient;
  close(): Promise<void>;
}

/** Opens and migrates both stores: the embedded ones below the data folder, or those the configuration names. */
export async function openStores(
  config: Config,
  dataDir: DataDir,
  onPoolError: (error: Error) => void,
): Promise<Stores> {
  const postgres = await openPostgres(config, dataDir);
  const pool = new pg.Pool({
    connectionString: postgres.url,
    max: 20,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', onPoolError);
  const clickhouse = await openClickHouse(
    config.clickhouseUrl === undefined ? { path: dataDir.path('clickhouse') } : { url: config.clickhouseUrl },
  );
  const close = async () => {
    await pool.end();
    await clickhouse.close();
    await postgres.stop();
  };
  try {
    await migratePostgres(postgres.url, migrationsFolder('postgres'));
    await migrateClickHouse(clickhouse, migrationsFolder('clickhouse'));
  } catch (error) {
    await close();
    throw error;
  }
  return { databaseUrl: postgres.url, pool, clickhouse, close };
}

async function openPostgres(config: Config, dataDir: DataDir): Promise<{ url: string; stop: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => {} };
  const server = await startEmbeddedPostgres({ dataDir: dataDir.path('postgres') });
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await admin.end();
  }
  return { url: server.url(DATABASE), stop: () => server.stop() };
}
