import { createDashboardApi, serveWeb } from '@wince/dashboard';
import { createDemoShop } from '@wince/demo-shop';
import { createRuleControl, DEFAULT_RULES, sessionNearMisses, startBacktests, startEngine } from '@wince/engine';
import { createIngest } from '@wince/ingest';
import { createReadUsage, startIntegrations } from '@wince/integrations';
import { type EventLogWriter, openLogWriter } from '@wince/log';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createApp } from './http/createApp.ts';
import { listen } from './http/listen.ts';
import { createMetrics } from './metrics.ts';
import { orderBacktest } from './orderBacktest.ts';
import { BACKTEST_WORKER_FILE, DEMO_FOLDER, SCRIPT_FILE, WEB_FOLDER, WORKER_FILE } from './paths.ts';
import { ensureApiToken } from './setup/apiToken.ts';
import { ensureFirstProject } from './setup/firstProject.ts';
import { ensureSecretKey } from './setup/secretKey.ts';
import { stopAll } from './stopAll.ts';
import { claimDataDir } from './stores/dataDir.ts';
import { openStores } from './stores/openStores.ts';

/** The line that `npm start` prints: addresses to open, and what a program needs to begin. */
export interface ReadyLine {
  dashboard: string;
  ingest: string;
  demo: string;
  writeKey: string;
  apiToken: string;
}

export interface RunningServer {
  ready: ReadyLine;
  /** Ends everything in order; rejects with every error there was. */
  stop(): Promise<void>;
  /** What is left to do when `stop` takes too long: PostgreSQL is told to stop, the data folder is let go. */
  abandon(): void;
}

/**
 * Starts all of Wince in this process. What was started is stopped again, last first, when a later part fails.
 */
export async function startServer(config: Config, logger: Logger): Promise<RunningServer> {
  const stops: (() => Promise<unknown> | unknown)[] = [];
  let stopping = false;
  const stop = async () => {
    stopping = true;
    await stopAll(stops);
  };
  try {
    const dataDir = claimDataDir(config.dataDir);
    stops.push(() => dataDir.release());
    const http = await listen(config.host, config.port);
    stops.push(() => http.stop());
    const publicUrl =
      config.publicUrl ??
      `http://${config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host}:${http.port}`;

    const stores = await openStores(config, dataDir, (error) =>
      logger.warn({ err: error }, 'postgres: an idle connection broke'),
    );
    stops.push(() => stores.close());
    const { pool, clickhouse, databaseUrl } = stores;
    const log = openLogWriter(dataDir.path('log'));
    stops.push(() => log.close());

    const metrics = createMetrics(logger);
    const engine = await startEngine({
      logPath: dataDir.path('log'),
      pool,
      clickhouse,
      rules: DEFAULT_RULES,
      workers: config.engineWorkers,
      workerFile: WORKER_FILE,
      metrics: metrics.engine,
      settledTime: () => log.settledTime(),
      onFenced(error) {
        logger.fatal({ err: error }, 'another process has taken over the engine; ending');
        process.kill(process.pid, 'SIGTERM');
      },
    });
    stops.push(() => engine.stop());
    const integrations = startIntegrations({
      pool,
      databaseUrl,
      publicUrl,
      linear: config.linear,
      linearApiUrl: config.linearApiUrl,
      secretKeys: config.secretKeys ?? [ensureSecretKey(dataDir.path('secret-key'))],
      webhookNetworks: config.webhookNetworks,
      usage: createReadUsage(clickhouse),
      logger,
    });
    stops.push(() => integrations.stop());
    const housekeeping = startHousekeeping({ pool, clickhouse, log, logger, logRetentionMs: config.logRetentionMs });
    stops.push(() => housekeeping.stop());

    const backtests = await startBacktests({
      ...{ pool, clickhouse, rules: DEFAULT_RULES, workerFile: BACKTEST_WORKER_FILE },
      now: () => log.settledTime(),
      onError: (error) => logger.error({ err: error }, 'backtest: failed'),
    });
    stops.push(() => backtests.stop());

    const dashboard = await createDashboardApi({
      pool,
      clickhouse,
      databaseUrl,
      publicUrl,
      adminPassword: config.adminPassword,
      logRetentionMs: config.logRetentionMs,
      secureCookies: publicUrl.startsWith('https:'),
      linearConfigured: config.linear !== undefined,
      integrations: integrations.control,
      orderBacktest: orderBacktest(backtests),
      rules: createRuleControl({ pool, rules: DEFAULT_RULES, now: Date.now }),
      nearMisses: (projectId, sessionId) =>
        sessionNearMisses({ pool, clickhouse, rules: DEFAULT_RULES }, { projectId, sessionId, now: log.settledTime() }),
      judged: (projectId, sessionId) => engine.sessionStatus(projectId, sessionId),
      log: (error) => logger.error({ err: error }, 'dashboard: a request failed'),
    });
    stops.push(() => dashboard.stop());
    const { writeKey } = await ensureFirstProject(pool);
    const apiToken = await ensureApiToken(pool, dataDir.path('api-token'));

    http.serve(
      createApp({
        ingest: createIngest({
          log: wakingLog(log, () => engine.wake()),
          pool,
          metrics: metrics.ingest,
          eventsPerSecond: config.eventsPerSecond,
        }),
        dashboardApi: dashboard.app,
        hooks: integrations.routes,
        web: serveWeb(WEB_FOLDER),
        demo: createDemoShop({ writeKey, publicDir: DEMO_FOLDER }),
        scriptFile: SCRIPT_FILE,
        metrics: metrics.render,
        readiness: {
          async reason() {
            if (stopping) return 'stopping';
            return pool.query('SELECT 1').then(
              () => undefined,
              () => 'postgres does not answer',
            );
          },
        },
      }),
    );
    // New requests are refused before the parts behind them go away; the first stop to run is the last one pushed.
    stops.push(() => http.stop());
    return {
      ready: {
        dashboard: `${publicUrl}/`,
        ingest: `${publicUrl}/v1/events`,
        demo: `${publicUrl}/demo/`,
        writeKey,
        apiToken,
      },
      stop,
      abandon() {
        stores.abandon();
        dataDir.release();
      },
    };
  } catch (error) {
    await stop().catch((cause: unknown) => logger.error({ err: cause }, 'stopping after a failed start'));
    throw error;
  }
}

/** The log, telling the engine of every batch that became durable. */
function wakingLog(log: EventLogWriter, wake: () => void): EventLogWriter {
  return {
    ...log,
    async append(entry) {
      const outcome = await log.append(entry);
      wake();
      return outcome;
    },
  };
}
