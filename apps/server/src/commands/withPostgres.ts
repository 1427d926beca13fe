import { join } from 'node:path';
import { runningPostgresUrl } from '@wince/stores';
import pg from 'pg';
import { type Config, readConfig } from '../config.ts';
import { DataDirInUseError } from '../stores/dataDir.ts';
import { DATABASE } from '../stores/openStores.ts';
import { withStores } from './withStores.ts';

/** Opens PostgreSQL for one command, that of the server where it runs: nobody is locked out only because it does. */
export async function withPostgres(work: (pool: pg.Pool, config: Config) => Promise<void>): Promise<void> {
  try {
    return await withStores(({ pool }, config) => work(pool, config));
  } catch (error) {
    if (!(error instanceof DataDirInUseError)) throw error;
    const config = readConfig(process.env);
    const url = config.databaseUrl ?? runningPostgresUrl(join(config.dataDir, 'postgres'), DATABASE);
    // It has the folder and is only starting.
    if (url === undefined) throw error;
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    try {
      await work(pool, config);
    } finally {
      await pool.end();
    }
  }
}
