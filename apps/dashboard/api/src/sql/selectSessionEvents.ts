import type { ClickHouseClient } from '@clickhouse/client';

export interface EventRow {
  page: string;
  seq: number;
  /** Epoch ms. */
  at: number;
  type: string;
  route: string;
  selector: string;
  label: string;
  late: number;
  data: string;
}

export interface EventPlace {
  at: number;
  page: string;
  seq: number;
}

/** A session's events in event time. FINAL, because a repeated batch is merged only later. */
export async function selectSessionEvents(
  clickhouse: ClickHouseClient,
  options: { projectId: string; sessionId: string; after: EventPlace | undefined; limit: number },
): Promise<EventRow[]> {
  const result = await clickhouse.query({
    query: `SELECT page, seq, toFloat64(toUnixTimestamp64Milli(at)) AS at_ms, type, route, selector, label, late, data
      FROM events FINAL
      WHERE project = {project:UUID} AND session = {session:String}
        AND ({afterAt:Int64} < 0
          OR (toUnixTimestamp64Milli(at), page, seq) > ({afterAt:Int64}, {afterPage:String}, {afterSeq:UInt32}))
      ORDER BY at, page, seq LIMIT {limit:UInt32}`,
    query_params: {
      project: options.projectId,
      session: options.sessionId,
      afterAt: options.after?.at ?? -1,
      afterPage: options.after?.page ?? '',
      afterSeq: options.after?.seq ?? 0,
      limit: options.limit,
    },
    format: 'JSONEachRow',
  });
  const rows = await result.json<Omit<EventRow, 'at'> & { at_ms: number }>();
  return rows.map(({ at_ms, ...row }) => ({ ...row, at: Number(at_ms) }));
}
