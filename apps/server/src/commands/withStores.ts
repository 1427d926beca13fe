import { type Config, readConfig } from '../config.ts';
import { claimDataDir } from '../stores/dataDir.ts';
import { openStores, type Stores } from '../stores/openStores.ts';

/**
 * Opens the stores for one command and closes them again. Embedded stores belong to one process: a command that
 * needs them while the server runs is told to stop it, or to use the dashboard.
 */
export async function withStores(work: (stores: Stores, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const dataDir = claimDataDir(config.dataDir);
  try {
    const stores = await openStores(config, dataDir, () => {});
    try {
      await work(stores, config);
    } finally {
      await stores.close();
    }
  } finally {
    dataDir.release();
  }
  process.exit(0);
}
