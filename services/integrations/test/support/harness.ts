import { createTestDatabase, insertTestProject } from '@wince/testing';
import type pg from 'pg';
import { onTestFinished } from 'vitest';
import { type LinearFake, type LinearFakeOptions, startLinearFake } from '../../linear-fake/index.ts';
import { type Integrations, type IntegrationsDeps, startIntegrations } from '../../src/index.ts';

export const API_KEY = 'lin_api_good';
export const SECRET_KEY = 'a key for the secrets of these tests';
export const PUBLIC_URL = 'http://127.0.0.1:4400';

interface Harness {
  pool: pg.Pool;
  databaseUrl: string;
  projectId: string;
  linear: LinearFake;
  /** Starts a relay against the test server; stopped with the test. */
  start(options?: Partial<IntegrationsDeps>): Integrations;
  /** Lines the relays logged. */
  log: { level: string; fields: object; message: string }[];
}

/** A database, a project and a Linear test server of their own; gone when the test ends. */
export async function createHarness(fake: Partial<LinearFakeOptions> = {}): Promise<Harness> {
  const { pool, url: databaseUrl } = await createTestDatabase();
  const { projectId } = await insertTestProject(pool);
  const linear = await startLinearFake({ apiKey: API_KEY, ...fake });
  onTestFinished(() => linear.stop());
  const log: Harness['log'] = [];
  const write = (level: string) => (fields: object, message: string) => void log.push({ level, fields, message });
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  return {
    pool,
    databaseUrl,
    projectId,
    linear,
    log,
    start(options = {}) {
      const integrations = startIntegrations({
        pool,
        databaseUrl,
        publicUrl: PUBLIC_URL,
        linear: { apiKey: API_KEY, apiUrl: linear.url },
        secretKeys: [SECRET_KEY],
        logger,
        pollMs: 50,
        ...options,
      });
      onTestFinished(() => integrations.stop());
      return integrations;
    },
  };
}

export interface OutboxRow {
  state: string;
  attempts: number;
  lease: string | null;
  last_error: string | null;
  title: string | null;
  description: string | null;
}

export async function outboxRow(pool: pg.Pool, outboxId: string): Promise<OutboxRow> {
  const { rows } = await pool.query<OutboxRow>(
    'SELECT state, attempts, lease, last_error, title, description FROM outbox WHERE id = $1',
    [outboxId],
  );
  return rows[0]!;
}

export async function ticketRows(
  pool: pg.Pool,
): Promise<{ linear_issue_id: string; identifier: string; url: string }[]> {
  return (await pool.query('SELECT linear_issue_id, identifier, url FROM tickets ORDER BY created_at')).rows;
}

export async function activityRows(pool: pg.Pool): Promise<{ actor: string; action: string; detail: string }[]> {
  return (await pool.query('SELECT actor, action, detail FROM incident_activity ORDER BY id')).rows;
}

export async function linearState(pool: pg.Pool): Promise<{ state: string; message: string } | undefined> {
  return (await pool.query(`SELECT state, message FROM integration_state WHERE name = 'linear'`)).rows[0];
}
