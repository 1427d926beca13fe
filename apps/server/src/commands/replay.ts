import { join } from 'node:path';
import { DEFAULT_RULES, replayLog } from '@wince/engine';
import { pino } from 'pino';
import { createMetrics } from '../metrics.ts';
import { WORKER_FILE } from '../paths.ts';
import { withStores } from './withStores.ts';

/** Makes ClickHouse and incidents anew from the log. Decisions of people and tickets stay. */
export async function replay(): Promise<void> {
  await withStores(async ({ pool, clickhouse }, config) => {
    const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
    let shown = -1;
    const report = await replayLog({
      ...{ pool, clickhouse, rules: DEFAULT_RULES, workers: config.engineWorkers, workerFile: WORKER_FILE },
      logPath: join(config.dataDir, 'log'),
      metrics: createMetrics(logger).engine,
      now: Date.now,
      onProgress(done, total) {
        const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
        if (percent !== shown) process.stderr.write(`${percent} %\n`);
        shown = percent;
      },
    });
    process.stdout.write(
      report.receivedAt === Number.POSITIVE_INFINITY
        ? 'the log is empty; nothing was changed\n'
        : `everything received since ${new Date(report.receivedAt).toISOString()} was judged again: ` +
            `${report.signals.before} signals before, ${report.signals.after} now\n`,
    );
  });
}
