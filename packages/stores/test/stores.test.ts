import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript, createTestDatabase, migrationsFolder, openTestClickHouse } from '@wince/testing';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { migratePostgres, NewerDataError, startEmbeddedPostgres } from '../src/index.ts';
import { migrateClickHouse } from '../src/migrateClickHouse.ts';

test('starts a cluster in a folder only its owner may enter, and finds its data when started again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wince-stores-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const first = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
  await query(first.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();

  const second = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
  onTestFinished(() => second.stop());
  expect(await query(second.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('takes over from a server that a killed process left behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wince-stores-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const left = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
  await query(left.url('postgres'), 'CREATE TABLE kept AS SELECT 1 AS answer');

  const next = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
  onTestFinished(() => next.stop());
  expect(await query(next.url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 1 }]);
});

test('starts after a kill in the middle of its first start', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wince-stores-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const script = await bundleScript(fileURLToPath(new URL('support/startPostgres.ts', import.meta.url)));
  const first = spawn(process.execPath, [script, join(folder, 'pg')], { stdio: 'ignore' });
  const exited = once(first, 'exit');
  const begun = () => readdirSync(folder).some((name) => existsSync(join(folder, name, 'PG_VERSION')));
  await vi.waitFor(() => expect(begun()).toBe(true), { timeout: 20_000, interval: 2 });
  first.kill('SIGKILL');
  await exited;
  expect(existsSync(join(folder, 'pg'))).toBe(false);

  const next = await startEmbeddedPostgres({ dataDir: join(folder, 'pg') });
  onTestFinished(() => next.stop());
  expect(await query(next.url('postgres'), 'SELECT 1 AS answer')).toEqual([{ answer: 1 }]);
  expect(readdirSync(folder).sort()).toEqual(['pg', 'pg.password']);
});

test('applies each migration once', async () => {
  const { url } = await createTestDatabase();
  expect(await migratePostgres(url, migrationsFolder('postgres'))).toEqual([]);
});

test('refuses a database of a newer version and names the migration', async () => {
  const { url, pool } = await createTestDatabase();
  await pool.query("INSERT INTO wince_migrations (name, run_on) VALUES ('9999_from_the_future', now())");
  const refused = migratePostgres(url, migrationsFolder('postgres'));
  await expect(refused).rejects.toThrow(NewerDataError);
  await expect(refused).rejects.toThrow('9999_from_the_future');
});

test('refuses a ClickHouse folder of a newer version', async () => {
  const { clickhouse, close } = await openTestClickHouse();
  onTestFinished(close);
  expect(await migrateClickHouse(clickhouse, migrationsFolder('clickhouse'))).toEqual([]);
  const name = `9999_${randomBytes(2).toString('hex')}.sql`;
  await clickhouse.insert({ table: 'wince_migrations', values: [{ name }], format: 'JSONEachRow' });
  await expect(migrateClickHouse(clickhouse, migrationsFolder('clickhouse'))).rejects.toThrow(name);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
