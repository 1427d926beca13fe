import type { ClickHouseClient } from '@clickhouse/client';
import { applyRetention, repeatErasures } from '@wince/dashboard';
import type { EventLogWriter } from '@wince/log';
import type { Pool } from 'pg';
import type { Logger } from 'pino';

const INTERVAL_MS = 3_600_000;
/** The first sweep: a server that never runs for an hour must not keep everything. */
const FIRST_MS = 30_000;
const FAILED_BATCH_DAYS = 7;
/** Thirteen months, like the incidents they explain. ClickHouse keeps its rows by its own TTL. */
const SIGNAL_DAYS = 396;

export interface HousekeepingOptions {
  pool: Pool;
  log: Pick<EventLogWriter, 'prune'>;
  logger: Pick<Logger, 'info' | 'warn'>;
  logRetentionMs: number;
}

/** Drops what is older than its retention, soon after the start and then once an hour. */
export function startHousekeeping(options: HousekeepingOptions & { clickhouse: ClickHouseClient }): {
  stop: () => Promise<void>;
} {
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = running
      .then(() => sweep(options))
      .then(() => sweepProjects(options))
      .catch((error: unknown) => options.logger.warn({ err: error }, 'housekeeping failed, next try in an hour'));
  };
  const first = setTimeout(run, FIRST_MS);
  const timer = setInterval(run, INTERVAL_MS);
  return {
    async stop() {
      clearTimeout(first);
      clearInterval(timer);
      await running;
    },
  };
}

export async function sweep({ pool, log, logger, logRetentionMs }: HousekeepingOptions): Promise<void> {
  // What a consumer has not read yet stays, however old it is.
  const dropped = await log.prune(Date.now() - logRetentionMs, await selectReadOffsets(pool));
  await pool.query('DELETE FROM failed_batches WHERE at < now() - make_interval(days => $1)', [FAILED_BATCH_DAYS]);
  await pool.query('DELETE FROM signals WHERE at < now() - make_interval(days => $1)', [SIGNAL_DAYS]);
  await pool.query('DELETE FROM logins WHERE expires_at < now()');
  await pool.query(`DELETE FROM invitations WHERE expires_at < now() - interval '1 day'`);
  await pool.query(`DELETE FROM password_resets WHERE expires_at < now() - interval '1 day'`);
  if (dropped > 0) logger.info({ dropped }, 'log: old records dropped');
}

/** What a project keeps for less time than the tables do, and what people asked to be deleted. */
async function sweepProjects(options: HousekeepingOptions & { clickhouse: ClickHouseClient }): Promise<void> {
  await repeatErasures(options);
  const deleted = await applyRetention({ ...options, now: Date.now() });
  if (Object.keys(deleted).length > 0) options.logger.info({ deleted }, 'retention: old rows deleted');
}

/** Per partition, the offset up to which every consumer of the log has read. */
async function selectReadOffsets(pool: Pool): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ partition: number; next_offset: string }>(
    'SELECT partition, min(next_offset) AS next_offset FROM log_positions GROUP BY partition',
  );
  return new Map(rows.map((row) => [row.partition, Number(row.next_offset)]));
}
