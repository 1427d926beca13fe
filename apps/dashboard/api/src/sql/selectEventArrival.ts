import type { ClickHouseClient } from '@clickhouse/client';

/** How far back the newest event is looked for: a few partitions instead of all of them. */
const LOOK_BACK_DAYS = 7;

/** When the project's newest event was received (epoch ms) and how many came in the hour before `now`. */
export async function selectEventArrival(
  clickhouse: ClickHouseClient,
  options: { projectId: string; now: number },
): Promise<{ lastEventAt: number | null; eventsLastHour: number }> {
  const result = await clickhouse.query({
    query: `SELECT toFloat64(toUnixTimestamp64Milli(max(received_at))) AS last_at, toFloat64(count()) AS n,
        toFloat64(countIf(received_at > fromUnixTimestamp64Milli({hourAgo:Int64}))) AS last_hour
      FROM events
      WHERE project = {project:UUID} AND received_at > fromUnixTimestamp64Milli({since:Int64})`,
    query_params: {
      project: options.projectId,
      hourAgo: options.now - 3_600_000,
      since: options.now - LOOK_BACK_DAYS * 86_400_000,
    },
    format: 'JSONEachRow',
  });
  const row = (await result.json<{ last_at: number; n: number; last_hour: number }>())[0];
  if (!row || Number(row.n) === 0) return { lastEventAt: null, eventsLastHour: 0 };
  return { lastEventAt: Number(row.last_at), eventsLastHour: Number(row.last_hour) };
}
