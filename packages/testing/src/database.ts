import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import './provided.ts';

/**
 * A migrated database of its own on the run's PostgreSQL server. Call it in a test, or in `beforeAll` with
 * `keep: true`, when the file drops it itself.
 */
export async function createTestDatabase(options: { keep?: boolean } = {}): Promise<{
  url: string;
  pool: pg.Pool;
  drop: () => Promise<void>;
}> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(server, `CREATE DATABASE ${name} TEMPLATE wince_template`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A test may end the server's connections; the pool replaces them.
  pool.on('error', () => {});
  const drop = async () => {
    if (!pool.ended) await pool.end();
    await asAdmin(server, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  if (!options.keep) onTestFinished(drop);
  return { url, pool, drop };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A project with one write key, as the first start makes it. */
export async function insertTestProject(
  pool: pg.Pool,
  options: { slug?: string; key?: string; origins?: string[] } = {},
): Promise<{ projectId: string; writeKey: string }> {
  const writeKey = options.key ?? `wk_${randomBytes(12).toString('hex')}`;
  const slug = options.slug ?? `shop-${randomBytes(4).toString('hex')}`;
  const { rows } = await pool.query<{ id: string }>(
    'INSERT INTO projects (slug, name, allowed_origins) VALUES ($1, $1, $2) RETURNING id',
    [slug, options.origins ?? []],
  );
  const projectId = rows[0]!.id;
  await pool.query('INSERT INTO write_keys (key, project_id) VALUES ($1, $2)', [writeKey, projectId]);
  return { projectId, writeKey };
}
