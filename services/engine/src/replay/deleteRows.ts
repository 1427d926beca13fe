import type { ClickHouseClient } from '@clickhouse/client';
import type { LogStart } from './logStart.ts';

/** Empties ClickHouse of what the log gives again. A mutation, waited for: what is inserted next must not be hit by it. */
export async function deleteRowsSince(clickhouse: ClickHouseClient, start: LogStart): Promise<void> {
  const tables = [
    { table: 'events', column: 'received_at', since: start.receivedAt },
    { table: 'batches', column: 'received_at', since: start.receivedAt },
    { table: 'signals', column: 'at', since: start.eventTime },
  ];
  for (const { table, column, since } of tables)
    await clickhouse.command({
      query: `ALTER TABLE ${table} DELETE WHERE ${column} >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')
        SETTINGS mutations_sync = 2`,
      query_params: { since },
    });
}
