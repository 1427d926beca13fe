import type { ClickHouseClient } from '@clickhouse/client';

/** What arrived of a project since a time, as far as it explains why there are no signals. */
export interface IntakeRow {
  events: number;
  bots: number;
  staff: number;
  clicks: number;
  /** Clicks that something on the page answered. */
  answered: number;
  /** So fast were nine of ten answers, ms. */
  answeredWithinMs: number | null;
}

/** Half a minute is delay; more than that is a clock. */
const SKEW_MS = 60_000;

export async function selectIntake(
  clickhouse: ClickHouseClient,
  options: { projectId: string; since: number },
): Promise<IntakeRow> {
  const result = await clickhouse.query({
    query: `WITH JSONExtract(data, 'reaction', 'answers', 'Array(Tuple(String, String, Float64))') AS answers
      SELECT toFloat64(count()) AS events, toFloat64(countIf(visitor = 'bot')) AS bots,
        toFloat64(countIf(visitor = 'staff')) AS staff,
        toFloat64(countIf(type = 'click')) AS clicks,
        toFloat64(countIf(type = 'click' AND length(answers) > 0)) AS answered,
        quantileIf(0.9)(arrayMin(arrayMap(answer -> answer.3, answers)), type = 'click' AND length(answers) > 0) AS within
      FROM events
      WHERE project = {project:UUID} AND received_at > fromUnixTimestamp64Milli({since:Int64}, 'UTC')
      SETTINGS max_threads = 1`,
    query_params: { project: options.projectId, since: options.since },
    format: 'JSONEachRow',
  });
  const [row] = await result.json<Omit<IntakeRow, 'answeredWithinMs'> & { within: number | null }>();
  const { within = null, ...counts } = row ?? { events: 0, bots: 0, staff: 0, clicks: 0, answered: 0 };
  return { ...counts, answeredWithinMs: counts.answered > 0 && within !== null ? Math.round(within) : null };
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
