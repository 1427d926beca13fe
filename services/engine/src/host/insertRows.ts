import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ClickHouseClient } from '@clickhouse/client';

/**
 * Inserts rows that are already JSONEachRow text: turning objects into it a second time would cost as much as the
 * insert itself. The token lets ClickHouse drop a block it has; it is made from the rows, because a token that comes
 * again with other rows loses them. The table's key covers everything else.
 *
 * @param again the rows were deleted and come again: the block must not be taken for a repeated one.
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
      insert_deduplicate: options.again ? 0 : 1,
      insert_deduplication_token: createHash('sha256').update(text).digest('hex'),
      date_time_input_format: 'best_effort',
    },
    abort_signal: options.gaveUp,
  });
  stream.resume();
}
