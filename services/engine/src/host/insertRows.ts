import { Readable } from 'node:stream';
import type { ClickHouseClient } from '@clickhouse/client';
import { blockToken } from './blockToken.ts';

/**
 * Inserts rows that are already JSONEachRow text: turning objects into it a second time would cost as much as the
 * insert itself. The token lets ClickHouse drop a block it has; the table's key covers everything else.
 */
export async function insertRows(
  clickhouse: ClickHouseClient,
  table: 'events' | 'batches',
  text: string,
  options: { gaveUp: AbortSignal; again: boolean },
): Promise<void> {
  const { stream } = await clickhouse.exec({
    query: `INSERT INTO ${table} FORMAT JSONEachRow`,
    values: Readable.from([text], { objectMode: false }),
    clickhouse_settings: {
      async_insert: 0,
      insert_deduplication_token: blockToken(text, options.again),
      date_time_input_format: 'best_effort',
    },
    abort_signal: options.gaveUp,
  });
  stream.resume();
}
