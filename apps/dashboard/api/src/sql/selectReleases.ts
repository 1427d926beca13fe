import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';

/** How far back events are looked at for releases that nobody has winced in. */
const LOOK_BACK_DAYS = 7;
const MOST_RELEASES = 100;

/** Notes the releases that events came from lately, in the order they were first seen. */
export async function updateReleases(
  stores: { pool: pg.Pool; clickhouse: ClickHouseClient },
  options: { projectId: string; now: number },
): Promise<void> {
  const result = await stores.clickhouse.query({
    query: `SELECT release AS name, toFloat64(toUnixTimestamp64Milli(min(at))) AS first_ms FROM events
      WHERE project = {project:UUID} AND received_at >= fromUnixTimestamp64Milli({since:Int64}) AND release <> ''
      GROUP BY release ORDER BY first_ms DESC LIMIT {limit:UInt32}`,
    query_params: {
      project: options.projectId,
      since: options.now - LOOK_BACK_DAYS * 86_400_000,
      limit: MOST_RELEASES,
    },
    format: 'JSONEachRow',
  });
  const seen = await result.json<{ name: string; first_ms: number }>();
  await stores.pool.query(
    `INSERT INTO releases AS known (project_id, name, first_seen_at)
     SELECT $1, r.name, to_timestamp(r.first_ms / 1000)
       FROM jsonb_to_recordset($2::jsonb) AS r(name text, first_ms float8) ORDER BY r.name
     ON CONFLICT (project_id, name) DO UPDATE SET first_seen_at = excluded.first_seen_at
      WHERE excluded.first_seen_at < known.first_seen_at`,
    [options.projectId, JSON.stringify(seen)],
  );
}

/** Newest first: by their numbers where all have some, else as they were first seen. */
export async function selectReleases(
  pool: pg.Pool | pg.ClientBase,
  options: { projectId: string },
): Promise<{ name: string; first_seen_at: Date }[]> {
  const { rows } = await pool.query<{ name: string; first_seen_at: Date }>(
    `WITH r AS (SELECT name, first_seen_at, release_numbers(name) AS numbers FROM releases
                 WHERE project_id = $1 ORDER BY first_seen_at DESC LIMIT $2)
     SELECT name, first_seen_at FROM r
      ORDER BY CASE WHEN (SELECT bool_and(numbers IS NOT NULL) FROM r) THEN numbers END DESC NULLS LAST,
               first_seen_at DESC, name DESC`,
    [options.projectId, MOST_RELEASES],
  );
  return rows;
}
