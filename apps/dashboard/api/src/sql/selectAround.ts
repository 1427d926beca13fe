import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';

/** Widths of windows, CSS px, as people name them. */
const VIEWPORT = `multiIf(width < 600, 'phone, below 600 px', width < 1024, 'tablet, 600 to 1,023 px',
  width < 1440, 'laptop, 1,024 to 1,439 px', width < 1920, 'desktop, 1,440 to 1,919 px', 'wide, 1,920 px and more')`;

/** The newest sessions of an incident, and when they were. */
export async function selectRecentSessions(
  pool: pg.Pool,
  options: { incidentId: string; limit: number },
): Promise<{ session_id: string; first_at: Date; last_at: Date }[]> {
  const { rows } = await pool.query<{ session_id: string; first_at: Date; last_at: Date }>(
    `SELECT session_id, first_at, last_at FROM incident_sessions
      WHERE incident_id = $1 ORDER BY last_at DESC, session_id LIMIT $2`,
    [options.incidentId, options.limit],
  );
  return rows;
}

/** Other incidents that have signals in these sessions, those in most of them first. */
export async function selectOtherIncidents(
  pool: pg.Pool,
  options: { incidentId: string; projectId: string; sessionIds: readonly string[]; limit: number },
): Promise<{ id: string; sessions: number }[]> {
  const { rows } = await pool.query<{ id: string; sessions: number }>(
    `SELECT incident_id AS id, count(DISTINCT session_id)::int AS sessions FROM signals
      WHERE project_id = $1 AND session_id = ANY ($2) AND incident_id IS NOT NULL AND incident_id <> $3
      GROUP BY incident_id ORDER BY sessions DESC, incident_id LIMIT $4`,
    [options.projectId, options.sessionIds, options.incidentId, options.limit],
  );
  return rows;
}

interface Sessions {
  projectId: string;
  sessionIds: readonly string[];
  /** When they were received at the earliest and the latest, epoch ms. */
  from: number;
  to: number;
}

const IN_SESSIONS = `project = {project:UUID} AND session IN {sessions:Array(String)}
  AND received_at >= fromUnixTimestamp64Milli({from:Int64}) AND received_at <= fromUnixTimestamp64Milli({to:Int64})`;

/** In how many of the sessions the window was how wide. */
export async function selectViewports(
  clickhouse: ClickHouseClient,
  options: Sessions,
): Promise<{ value: string; sessions: number }[]> {
  const result = await clickhouse.query({
    query: `SELECT ${VIEWPORT} AS value, toFloat64(count()) AS sessions FROM (
        SELECT session, max(JSONExtractUInt(simpleJSONExtractRaw(head, 'device'), 'w')) AS width FROM batches
        WHERE ${IN_SESSIONS} GROUP BY session HAVING width > 0)
      GROUP BY value ORDER BY sessions DESC, value`,
    query_params: parameters(options),
    format: 'JSONEachRow',
  });
  return result.json();
}

/** Errors and failed requests of the sessions, those in most of them first. */
export async function selectTroubles(
  clickhouse: ClickHouseClient,
  options: Sessions & { limit: number },
): Promise<{ kind: 'error' | 'request'; text: string; sessions: number; times: number }[]> {
  const result = await clickhouse.query({
    query: `SELECT type AS kind, if(type = 'error', concat(if(name = '', 'Error', name), ': ', message),
          concat(method, ' ', path, if(status = 0, ' got no answer', concat(' answered ', toString(status))))) AS text,
        toFloat64(uniqExact(session)) AS sessions, toFloat64(count()) AS times
      FROM (SELECT type, session, JSONExtractString(data, 'name') AS name, JSONExtractString(data, 'message') AS message,
              JSONExtractString(data, 'method') AS method, JSONExtractString(data, 'path') AS path,
              JSONExtractInt(data, 'status') AS status, JSONExtractInt(data, 'aborted') AS aborted
            FROM events WHERE ${IN_SESSIONS} AND type IN ('error', 'request'))
      WHERE type = 'error' OR (status = 0 OR status >= 400) AND aborted = 0
      GROUP BY kind, text ORDER BY sessions DESC, times DESC, text LIMIT {limit:UInt32}`,
    query_params: { ...parameters(options), limit: options.limit },
    format: 'JSONEachRow',
  });
  return result.json();
}

function parameters({ projectId, sessionIds, from, to }: Sessions) {
  return { project: projectId, sessions: [...sessionIds], from, to };
}
