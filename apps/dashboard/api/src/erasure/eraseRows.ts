import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';

/** Rows deleted, by place: `clickhouse.events`. */
export type ErasedCounts = Record<string, number>;

interface ErasedSessions {
  projectId: string;
  sessions: readonly string[];
  /** Epoch ms: what came later is not what was asked to be deleted. */
  before: number;
}

/** All sessions in which somebody was known as this person, in both stores. */
export async function selectSessionsOf(
  stores: { pool: pg.Pool; clickhouse: ClickHouseClient },
  options: { projectId: string; person: string; before: number },
): Promise<string[]> {
  const result = await stores.clickhouse.query({
    query: `SELECT DISTINCT session FROM events
      WHERE project = {project:UUID} AND person = {person:String}
        AND received_at <= fromUnixTimestamp64Milli({before:Int64}, 'UTC')`,
    query_params: { project: options.projectId, person: options.person, before: options.before },
    format: 'JSONEachRow',
  });
  const { rows } = await stores.pool.query<{ session: string }>(
    `SELECT DISTINCT session_id AS session FROM signals WHERE project_id = $1 AND person = $2 AND at <= $3
     UNION
     SELECT s.session_id FROM incident_sessions s JOIN incidents i ON i.id = s.incident_id
     WHERE i.project_id = $1 AND s.person = $2 AND s.first_at <= $3`,
    [options.projectId, options.person, new Date(options.before)],
  );
  const seen = [...(await result.json<{ session: string }>()), ...rows];
  return [...new Set(seen.map(({ session }) => session))];
}

/** A mutation, waited for: when it ends, the rows are in no file that is read any more. */
export async function eraseFromClickHouse(
  clickhouse: ClickHouseClient,
  options: ErasedSessions,
): Promise<ErasedCounts> {
  const counts: ErasedCounts = {};
  if (options.sessions.length === 0) return counts;
  for (const { table, column } of [
    { table: 'events', column: 'received_at' },
    { table: 'batches', column: 'received_at' },
    { table: 'signals', column: 'at' },
  ]) {
    const where = `project = {project:UUID} AND session IN {sessions:Array(String)}
      AND ${column} <= fromUnixTimestamp64Milli({before:Int64}, 'UTC')`;
    const query_params = { project: options.projectId, sessions: options.sessions, before: options.before };
    const found = await countRows(clickhouse, { table, where, query_params });
    if (found > 0)
      await clickhouse.command({
        query: `ALTER TABLE ${table} DELETE WHERE ${where} SETTINGS mutations_sync = 2`,
        query_params,
      });
    counts[`clickhouse.${table}`] = found;
    // The proof says what is gone: looked at again, not taken for granted.
    const left = await countRows(clickhouse, { table, where, query_params });
    if (left > 0) throw new Error(`${left} rows of ${table} are still there after the deletion`);
  }
  return counts;
}

async function countRows(
  clickhouse: ClickHouseClient,
  options: { table: string; where: string; query_params: Record<string, unknown> },
): Promise<number> {
  const result = await clickhouse.query({
    query: `SELECT count() AS found FROM ${options.table} WHERE ${options.where}`,
    query_params: options.query_params,
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ found: string }>();
  return Number(row?.found ?? 0);
}

/** Signals and what was counted from them; an incident that nobody else was hurt by goes with them. */
export async function eraseFromPostgres(client: pg.ClientBase, options: ErasedSessions): Promise<ErasedCounts> {
  if (options.sessions.length === 0) return {};
  const values = [options.projectId, options.sessions, new Date(options.before)];
  const { rows: touched } = await client.query<{ id: string }>(
    `SELECT id FROM incidents WHERE project_id = $1 AND id IN (
       SELECT incident_id FROM incident_sessions WHERE session_id = ANY ($2::text[]) AND first_at <= $3
       UNION SELECT incident_id FROM signals WHERE project_id = $1 AND session_id = ANY ($2::text[]) AND at <= $3)
     ORDER BY id FOR UPDATE`,
    values,
  );
  const incidents = touched.map(({ id }) => id);
  await client.query(UNCOUNT_TRAITS, values);
  const signals = await client.query(
    'DELETE FROM signals WHERE project_id = $1 AND session_id = ANY ($2::text[]) AND at <= $3',
    values,
  );
  const sessions = await client.query(
    'DELETE FROM incident_sessions WHERE incident_id = ANY ($1::uuid[]) AND session_id = ANY ($2::text[]) AND first_at <= $3',
    [incidents, options.sessions, new Date(options.before)],
  );
  const emptied = await client.query(
    `DELETE FROM incidents i WHERE i.id = ANY ($1::uuid[])
       AND NOT EXISTS (SELECT FROM incident_sessions s WHERE s.incident_id = i.id)`,
    [incidents],
  );
  await client.query(RECOUNT, [incidents]);
  // Its examples show events of single sessions.
  const backtests = await client.query(
    `DELETE FROM backtests b WHERE project_id = $1 AND created_at <= $3
       AND EXISTS (SELECT FROM unnest($2::text[]) s WHERE b.result::text LIKE '%"' || replace(s, '_', '\\_') || '"%')`,
    values,
  );
  return {
    'postgres.signals': signals.rowCount ?? 0,
    'postgres.incident_sessions': sessions.rowCount ?? 0,
    'postgres.incidents': emptied.rowCount ?? 0,
    'postgres.backtests': backtests.rowCount ?? 0,
  };
}

/** Takes what goes out of the counts; those of signals that are no longer kept stay. */
const UNCOUNT_TRAITS = `
  WITH gone AS (
    SELECT s.incident_id, t.trait, t.value, count(*) AS signals, count(DISTINCT s.session_id) AS sessions
      FROM signals s CROSS JOIN LATERAL signal_traits(s) t
     WHERE s.project_id = $1 AND s.session_id = ANY ($2::text[]) AND s.at <= $3 AND s.incident_id IS NOT NULL GROUP BY 1, 2, 3
  ), less AS (
    UPDATE incident_traits k SET signals = k.signals - gone.signals, sessions = greatest(k.sessions - gone.sessions, 1)
      FROM gone WHERE (k.incident_id, k.trait, k.value) = (gone.incident_id, gone.trait, gone.value) AND k.signals > gone.signals
  )
  DELETE FROM incident_traits k USING gone
   WHERE (k.incident_id, k.trait, k.value) = (gone.incident_id, gone.trait, gone.value) AND k.signals <= gone.signals`;

const RECOUNT = `
  UPDATE incidents i SET
    signal_count = counted.signals,
    session_count = counted.sessions,
    person_count = counted.people,
    best_signal_id = coalesce(
      (SELECT s.id FROM signals s WHERE s.id = i.best_signal_id),
      (SELECT s.id FROM signals s WHERE s.incident_id = i.id ORDER BY s.at DESC LIMIT 1),
      ''),
    updated_at = now()
  FROM (
    SELECT incident_id, sum(signal_count) AS signals, count(*) AS sessions, count(DISTINCT person) AS people
    FROM incident_sessions WHERE incident_id = ANY ($1::uuid[]) GROUP BY incident_id
  ) counted
  WHERE i.id = counted.incident_id`;
