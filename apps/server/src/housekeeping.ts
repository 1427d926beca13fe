import type { EventLogWriter } from '@wince/log';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

const INTERVAL_MS = 3_600_000;
const FAILED_BATCH_DAYS = 7;
/** Thirteen months, like the incidents they explain. ClickHouse keeps its rows by its own TTL. */
const SIGNAL_DAYS = 396;

/** Drops what is older than its retention, once an hour. */
export function startHousekeeping(options: {
  pool: Pool;
  log: EventLogWriter;
  logger: Logger;
  logRetentionMs: number;
}): { stop: () => Promise<void> } {
  const { pool, log, logger } = options;
  let running: Promise<void> = Promise.resolve();

  async function sweep(): Promise<void> {
    const read = await slowestReader(pool);
    // What a consumer has not read yet stays, however old it is.
    const dropped = await log.prune(Math.min(Date.now() - options.logRetentionMs, read));
    await pool.query('DELETE FROM failed_batches WHERE at < now() - make_interval(days => $1)', [FAILED_BATCH_DAYS]);
    await pool.query('DELETE FROM signals WHERE at < now() - make_interval(days => $1)', [SIGNAL_DAYS]);
    await pool.query('DELETE FROM logins WHERE expires_at < now()');
    if (dropped > 0) logger.info({ dropped }, 'log: old records dropped');
  }

  const timer = setInterval(() => {
    running = running
      .then(sweep)
      .catch((error: unknown) => logger.warn({ err: error }, 'housekeeping failed, next try in an hour'));
  }, INTERVAL_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

/** Receive time up to which every consumer of the log has come in every partition that has records. Epoch ms. */
async function slowestReader(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ received_at: string | null }>(
    'SELECT min(received_at) AS received_at FROM log_positions WHERE next_offset > 0',
  );
  return Number(rows[0]?.received_at ?? 0);
}
