import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratePostgres, startEmbeddedPostgres } from '@wince/stores';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import './provided.ts';
import { migrationsFolder } from './paths.ts';

/** One real server per run; a template database is migrated once and cloned by every test file that wants one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'wince-test-postgres-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE wince_template');
  await admin.end();
  await migratePostgres(server.url('wince_template'), migrationsFolder('postgres'));
  project.provide('postgresUrl', server.url('postgres'));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
