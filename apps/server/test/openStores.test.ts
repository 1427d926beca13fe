import { existsSync } from 'node:fs';
import { expect, inject, onTestFinished, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { claimDataDir } from '../src/stores/dataDir.ts';
import { openStores } from '../src/stores/openStores.ts';
import { freePort, makeDataDir } from './support/serverProcess.ts';

async function failedOpen(environment: Record<string, string>): Promise<{ message: string; postgresLeft: boolean }> {
  const folder = makeDataDir();
  onTestFinished(() => folder.remove());
  const dataDir = claimDataDir(folder.path);
  const failure = await openStores(readConfig({ ...environment, WINCE_DATA_DIR: folder.path }), dataDir, () => {}).then(
    () => new Error('the stores were opened'),
    (error: Error) => error,
  );
  return { message: failure.message, postgresLeft: existsSync(dataDir.path('postgres/postmaster.pid')) };
}

test('names CLICKHOUSE_URL when nothing answers there, and stops the PostgreSQL it started', async () => {
  const port = await freePort();
  expect(await failedOpen({ CLICKHOUSE_URL: `http://wince:hidden@127.0.0.1:${port}/wince` })).toEqual({
    message: `CLICKHOUSE_URL: nothing answers at 127.0.0.1:${port}; start the server or correct the address`,
    postgresLeft: false,
  });
});

test('names CLICKHOUSE_URL when the client does not take it, and stops the PostgreSQL it started', async () => {
  const { message, postgresLeft } = await failedOpen({
    CLICKHOUSE_URL: 'http://w:hidden@127.0.0.1:1/wince?colour=red',
  });
  expect(message).toMatch(/^CLICKHOUSE_URL: 127\.0\.0\.1:1 cannot be used: .*colour/);
  expect(message).not.toContain('hidden');
  expect(postgresLeft).toBe(false);
});

test('names DATABASE_URL when nothing answers there, or the database is not there', async () => {
  const port = await freePort();
  const silent = await failedOpen({ DATABASE_URL: `postgres://wince:hidden@127.0.0.1:${port}/wince` });
  expect(silent.message).toBe(
    `DATABASE_URL: nothing answers at 127.0.0.1:${port}; start the server or correct the address`,
  );
  const missing = await failedOpen({ DATABASE_URL: inject('postgresUrl').replace(/[^/]*$/, 'nowhere') });
  expect(missing.message).toContain('cannot be used: database "nowhere" does not exist');
});
