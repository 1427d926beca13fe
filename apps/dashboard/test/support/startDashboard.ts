import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createRuleControl, DEFAULT_RULES, RuleRefusedError, startBacktests } from '@wince/engine';
import { bundleScript, createTestDatabase, insertTestProject, openTestClickHouse, ROOT } from '@wince/testing';
import { Hono } from 'hono';
import type pg from 'pg';
import { build } from 'vite';
import { createDashboardApi, serveWeb } from '../../api/src/index.ts';
import type { IntegrationsPort } from '../../api/src/integrationsPort.ts';

/** Builds the web app into a folder of its own, so that a test does not change what somebody else serves. */
export async function buildWeb(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'wince-web-'));
  // Vitest says `test` here, and React would be built for development: another app than the one that ships.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      configFile: join(ROOT, 'apps/dashboard/web/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    process.env.NODE_ENV = environment;
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The dashboard on a port of its own, with real stores and one project named Shop. */
export async function startDashboard(options: {
  webFolder: string;
  linearConfigured?: boolean;
  integrations?: (started: { pool: pg.Pool; databaseUrl: string; publicUrl: string }) => IntegrationsPort;
}) {
  const database = await createTestDatabase({ keep: true });
  const { clickhouse, close } = await openTestClickHouse();
  const { projectId, writeKey } = await insertTestProject(database.pool, { slug: 'shop' });
  await database.pool.query(`UPDATE projects SET name = 'Shop'`);

  const app = new Hono();
  const server = await new Promise<{ url: string; close: () => Promise<void> }>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => listening.close(() => done())),
      }),
    );
  });
  const integrations = options.integrations?.({
    pool: database.pool,
    databaseUrl: database.url,
    publicUrl: server.url,
  });
  const backtests = await startBacktests({
    ...{ pool: database.pool, clickhouse, rules: DEFAULT_RULES, now: Date.now },
    workerFile: await bundleScript(join(ROOT, 'services/engine/src/backtestWorker.ts')),
    onError: (error) => console.error(error),
  });
  const api = await createDashboardApi({
    integrations,
    pool: database.pool,
    clickhouse,
    databaseUrl: database.url,
    publicUrl: server.url,
    linearConfigured: options.linearConfigured ?? false,
    judged: async () => ({ complete: true, known: false }),
    nearMisses: async () => [],
    rules: createRuleControl({ pool: database.pool, rules: DEFAULT_RULES, now: Date.now }),
    orderBacktest: async (order) => {
      try {
        return { id: await backtests.order(order) };
      } catch (error) {
        if (!(error instanceof RuleRefusedError)) throw error;
        return { refused: { field: error.field, reason: error.reason } };
      }
    },
  });
  app.route('/', api.app);
  app.use(serveWeb(options.webFolder));

  return {
    url: server.url,
    projectId,
    writeKey,
    pool: database.pool,
    clickhouse,
    /** Tells open pages to look again, as the engine does. */
    notify: (kind: 'incidents' | 'tickets') =>
      database.pool.query(`SELECT pg_notify('wince_changes', $1)`, [JSON.stringify({ project: projectId, kind })]),
    stop: async () => {
      await api.stop();
      await backtests.stop();
      await server.close();
      await close();
      await database.drop();
    },
  };
}

export type Dashboard = Awaited<ReturnType<typeof startDashboard>>;
