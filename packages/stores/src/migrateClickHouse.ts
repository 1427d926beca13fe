import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { NewerDataError } from './newerDataError.ts';

/**
 * Applies the numbered `.sql` files of `folder` that were not applied yet, in order. Statements end with `;` at the
 * end of a line. ClickHouse has no transactions over DDL: a file that was cut off half-way is run again whole, so
 * that `CREATE TABLE` becomes `CREATE TABLE IF NOT EXISTS`.
 *
 * @throws NewerDataError when the store has a migration this version does not know.
 */
export async function migrateClickHouse(client: ClickHouseClient, folder: string): Promise<string[]> {
  await client.command({
    query: `CREATE TABLE IF NOT EXISTS wince_migrations (name String, applied_at DateTime DEFAULT now())
            ENGINE = MergeTree ORDER BY name`,
  });
  const result = await client.query({ query: 'SELECT DISTINCT name FROM wince_migrations', format: 'JSONEachRow' });
  const applied = new Set((await result.json<{ name: string }>()).map((row) => row.name));
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const unknown = [...applied].filter((name) => !files.includes(name));
  if (unknown.length > 0) throw new NewerDataError({ store: 'ClickHouse', unknown });

  const done: string[] = [];
  for (const file of files) {
    if (applied.has(file)) continue;
    for (const statement of statementsOf(readFileSync(join(folder, file), 'utf8')))
      await client.command({ query: statement });
    await client.insert({ table: 'wince_migrations', values: [{ name: file }], format: 'JSONEachRow' });
    done.push(file);
  }
  return done;
}

function statementsOf(sql: string): string[] {
  return sql
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim().replace(/^CREATE TABLE (?!IF NOT EXISTS)/gm, 'CREATE TABLE IF NOT EXISTS '))
    .filter((statement) => statement !== '');
}
