import { readdirSync } from 'node:fs';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { NewerDataError } from './newerDataError.ts';

const TABLE = 'wince_migrations';

/**
 * Applies the numbered `.sql` files of `folder` that were not applied yet, each in a transaction of its own, under
 * an advisory lock, so that two processes starting at once do not collide.
 *
 * @returns the names of the files applied now
 * @throws NewerDataError when the database has a migration this version does not know.
 */
export async function migratePostgres(databaseUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const known = new Set(readdirSync(folder).map((file) => file.replace(/\.sql$/, '')));
    const unknown = (await appliedNames(client)).filter((name) => !known.has(name));
    if (unknown.length > 0) throw new NewerDataError({ store: 'PostgreSQL', unknown });
    const applied = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      migrationsTable: TABLE,
      checkOrder: true,
      log: () => {},
    });
    return applied.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function appliedNames(client: pg.Client): Promise<string[]> {
  const exists = await client.query<{ found: string | null }>('SELECT to_regclass($1) AS found', [TABLE]);
  if (exists.rows[0]?.found == null) return [];
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${TABLE}`);
  return rows.map((row) => row.name);
}
