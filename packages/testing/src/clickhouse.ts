import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { migrateClickHouse, openClickHouse } from '@wince/stores';
import { migrationsFolder } from './paths.ts';

/**
 * The real engine in this test process, migrated, in a folder of its own. The engine binds one folder per process,
 * so a file opens it once and closes it in `afterAll`.
 */
export async function openTestClickHouse(): Promise<{ clickhouse: ClickHouseClient; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'wince-test-clickhouse-'));
  const clickhouse = await openClickHouse({ path: folder });
  await migrateClickHouse(clickhouse, migrationsFolder('clickhouse'));
  return {
    clickhouse,
    close: async () => {
      await clickhouse.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
