import type { ClickHouseClient } from '@clickhouse/client';
import type { LogRecord } from '@wince/protocol';

/** What was received of a project since a time, epoch ms: the newest records, the newest first. */
export async function selectRecentRecords(
  clickhouse: ClickHouseClient,
  options: { projectId: string; since: number; limit: number },
): Promise<LogRecord[]> {
  const result = await clickhouse.query({
    query: `SELECT concat(head, ',"events":[', arrayStringConcat(events, ','), ']}}') AS record FROM batches
      WHERE project = {project:UUID} AND received_at > fromUnixTimestamp64Milli({since:Int64}, 'UTC')
      ORDER BY project DESC, received_at DESC LIMIT {limit:UInt32} SETTINGS max_threads = 1`,
    query_params: { project: options.projectId, since: options.since, limit: options.limit },
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ record: string }>();
  return rows.map(({ record }) => JSON.parse(record) as LogRecord);
}
