import { createHash, randomBytes } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { createTestDatabase } from '@wince/testing';
import type pg from 'pg';
import { onTestFinished } from 'vitest';
import { createDashboardApi, type DashboardApi, type DashboardApiDeps } from '../../api/src/index.ts';

export const PUBLIC_URL = 'http://127.0.0.1:4400';
export const PASSWORD = 'five words make a password';

/** Sends a call; a body is sent as JSON. */
export type Call = (
  method: string,
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Response>;

export interface TestApi {
  api: DashboardApi;
  pool: pg.Pool;
  databaseUrl: string;
  /** With an API token. */
  call: Call;
  /** With nothing but what is given. */
  callAs: Call;
}

/** The API on a database of its own, stopped when the test ends. */
export async function startApi(clickhouse: ClickHouseClient, deps: Partial<DashboardApiDeps> = {}): Promise<TestApi> {
  const { pool, url: databaseUrl } = await createTestDatabase();
  const api = await createDashboardApi({
    pool,
    clickhouse,
    databaseUrl,
    publicUrl: PUBLIC_URL,
    linearConfigured: false,
    judged: async () => ({ complete: true, known: true }),
    nearMisses: async () => [],
    orderBacktest: async () => ({ refused: { field: 'rule', reason: 'no engine runs here' } }),
    ...deps,
  });
  onTestFinished(() => api.stop());
  const token = await insertToken(pool);
  const callAs: Call = async (method, path, options = {}) =>
    api.app.request(`${PUBLIC_URL}${path}`, {
      method,
      headers: { ...(options.body === undefined ? {} : { 'Content-Type': 'application/json' }), ...options.headers },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
  const call: Call = (method, path, options = {}) =>
    callAs(method, path, { ...options, headers: { Authorization: `Bearer ${token}`, ...options.headers } });
  return { api, pool, databaseUrl, call, callAs };
}

async function insertToken(pool: pg.Pool): Promise<string> {
  const token = randomBytes(16).toString('hex');
  const hash = createHash('sha256').update(token).digest();
  await pool.query(`INSERT INTO api_tokens (name, token_hash) VALUES ('test', $1)`, [hash]);
  return token;
}

/** The cookie of a login, for the `Cookie` header. */
export function cookieOf(response: Response): string {
  return response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
