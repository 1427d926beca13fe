import { withStores } from './withStores.ts';

export async function migrate(): Promise<void> {
  await withStores(async (_stores, config) => {
    process.stdout.write(`both stores below ${config.dataDir} are up to date\n`);
  });
}
