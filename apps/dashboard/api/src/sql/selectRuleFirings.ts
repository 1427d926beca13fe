import type { ClickHouseClient } from '@clickhouse/client';

export interface RuleFiringsRow {
  rule: string;
  version: number;
  /** Days before the one of `now`, in UTC: 0 is today. */
  daysAgo: number;
  signals: number;
}

const DAY_MS = 86_400_000;

/** How often each version of each rule fired since `days` days ago, by day. A signal copied twice counts once. */
export async function selectRuleFirings(
  clickhouse: ClickHouseClient,
  options: { projectId: string; now: number; days: number },
): Promise<{ firings: RuleFiringsRow[]; sessions: { rule: string; sessions: number }[] }> {
  const today = Math.floor(options.now / DAY_MS) * DAY_MS;
  const query_params = { project: options.projectId, since: today - (options.days - 1) * DAY_MS, today };
  const where = `project = {project:UUID} AND at >= fromUnixTimestamp64Milli({since:Int64}, 'UTC')`;
  const [firings, sessions] = await Promise.all([
    clickhouse.query({
      query: `SELECT rule, toFloat64(rule_version) AS version,
          toFloat64(greatest(0, dateDiff('day', at, fromUnixTimestamp64Milli({today:Int64}, 'UTC')))) AS daysAgo,
          toFloat64(uniqExact(id)) AS signals
        FROM signals WHERE ${where} GROUP BY rule, version, daysAgo`,
      query_params,
      format: 'JSONEachRow',
    }),
    clickhouse.query({
      query: `SELECT rule, toFloat64(uniq(session)) AS sessions FROM signals WHERE ${where} GROUP BY rule`,
      query_params,
      format: 'JSONEachRow',
    }),
  ]);
  return {
    firings: await firings.json<RuleFiringsRow>(),
    sessions: await sessions.json<{ rule: string; sessions: number }>(),
  };
}
