import type { ClickHouseClient } from '@clickhouse/client';

/** What arrived of a project since a time, as far as it explains why there are no signals. */
export interface IntakeRow {
  events: number;
  bots: number;
  staff: number;
  /** Of the day's clicks as many as were looked at, `MOST_CLICKS` at most. */
  clicks: number;
  /** Clicks that something on the page answered. */
  answered: number;
  /** So fast were nine of ten answers, ms. */
  answeredWithinMs: number | null;
}

const MOST_CLICKS = 5_000;

/** Half a minute is delay; more than that is a clock. */
const SKEW_MS = 60_000;

export async function selectIntake(
  clickhouse: ClickHouseClient,
  options: { projectId: string; since: number },
): Promise<IntakeRow> {
  const arrived = `project = {project:UUID} AND received_at > fromUnixTimestamp64Milli({since:Int64}, 'UTC')`;
  const [counted, looked] = await Promise.all([
    clickhouse.query({
      query: `SELECT toFloat64(count()) AS events, toFloat64(countIf(visitor = 'bot')) AS bots,
          toFloat64(countIf(visitor = 'staff')) AS staff
        FROM events WHERE ${arrived} SETTINGS max_threads = 1`,
      query_params: { project: options.projectId, since: options.since },
      format: 'JSONEachRow',
    }),
    clickhouse.query({
      query: `WITH JSONExtract(data, 'reaction', 'answers', 'Array(Tuple(String, String, Float64))') AS answers
        SELECT toFloat64(count()) AS clicks, toFloat64(countIf(length(answers) > 0)) AS answered,
          quantileIf(0.9)(arrayMin(arrayMap(answer -> answer.3, answers)), length(answers) > 0) AS within
        FROM (SELECT data FROM events WHERE ${arrived} AND type = 'click' LIMIT {most:UInt32})
        SETTINGS max_threads = 1`,
      query_params: { project: options.projectId, since: options.since, most: MOST_CLICKS },
      format: 'JSONEachRow',
    }),
  ]);
  const [counts] = await counted.json<{ events: number; bots: number; staff: number }>();
  const [clicks] = await looked.json<{ clicks: number; answered: number; within: number | null }>();
  const { within = null, ...answered } = clicks ?? { clicks: 0, answered: 0 };
  return {
    ...(counts ?? { events: 0, bots: 0, staff: 0 }),
    ...answered,
    answeredWithinMs: answered.answered > 0 && within !== null ? Math.round(within) : null,
  };
}

/** How many batches came since a time, and how many from a computer whose clock is wrong. */
export async function countSkewedBatches(
  clickhouse: ClickHouseClient,
  options: { projectId: string; since: number },
): Promise<{ batches: number; skewed: number }> {
  const result = await clickhouse.query({
    query: `SELECT toFloat64(count()) AS batches,
        toFloat64(countIf(abs(toUnixTimestamp64Milli(received_at) - toInt64OrZero(extract(head, '"sentAt":([0-9]+)')))
          > {skew:Int64})) AS skewed
      FROM batches
      WHERE project = {project:UUID} AND received_at > fromUnixTimestamp64Milli({since:Int64}, 'UTC')
      SETTINGS max_threads = 1`,
    query_params: { project: options.projectId, since: options.since, skew: SKEW_MS },
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ batches: number; skewed: number }>();
  return row ?? { batches: 0, skewed: 0 };
}
