import type { ClickHouseClient } from '@clickhouse/client';

/** Batches that were kept back by a page offline arrive late. */
const LATEST_MS = 24 * 3_600_000;

/** The batches of one page view around a time, as they came: JSON texts of log records. `at` is epoch ms. */
export async function selectPageBatches(
  clickhouse: ClickHouseClient,
  options: { projectId: string; sessionId: string; pageId: string; from: number; to: number; limit: number },
): Promise<string[]> {
  const result = await clickhouse.query({
    query: `SELECT concat(head, ',"events":[', arrayStringConcat(events, ','), ']}}') AS record FROM batches
      WHERE project = {project:UUID} AND session = {session:String} AND page = {page:String}
        AND received_at >= fromUnixTimestamp64Milli({from:Int64}) AND received_at <= fromUnixTimestamp64Milli({to:Int64})
      ORDER BY seq LIMIT 1 BY seq LIMIT {limit:UInt32}`,
    query_params: {
      project: options.projectId,
      session: options.sessionId,
      page: options.pageId,
      from: options.from,
      to: options.to + LATEST_MS,
      limit: options.limit,
    },
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ record: string }>();
  return rows.map(({ record }) => record);
}
