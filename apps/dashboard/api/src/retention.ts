import type { ClickHouseClient } from '@clickhouse/client';
import type pg from 'pg';
import { MOST_EVENT_DAYS, MOST_SIGNAL_DAYS } from './schemas/project.ts';

const DAY_MS = 86_400_000;

interface Retention {
  id: string;
  event_days: number;
  signal_days: number;
}

/**
 * Deletes what is older than each project keeps. The tables end at 30 and 396 days by themselves; this is for the
 * projects that keep less. Whole days are deleted, so that a table is rewritten once a day and not with every look.
 *
 * @returns rows deleted, by table
 */
export async function applyRetention(options: {
  pool: pg.Pool;
  clickhouse: ClickHouseClient;
  now: number;
}): Promise<Record<string, number>> {
  const { pool, clickhouse, now } = options;
  const { rows: projects } = await pool.query<Retention>(
    'SELECT id, event_days, signal_days FROM projects WHERE event_days < $1 OR signal_days < $2',
    [MOST_EVENT_DAYS, MOST_SIGNAL_DAYS],
  );
  const deleted: Record<string, number> = {};
  for (const project of projects) {
    const events = startOfDay(now - project.event_days * DAY_MS);
    const signals = startOfDay(now - project.signal_days * DAY_MS);
    for (const [table, column, until] of [
      ['events', 'received_at', events],
      ['batches', 'received_at', events],
      ['signals', 'at', signals],
    ] as const)
      add(
        deleted,
        `clickhouse.${table}`,
        await deleteBefore(clickhouse, { table, column, until, project: project.id }),
      );
    const { rowCount } = await pool.query('DELETE FROM signals WHERE project_id = $1 AND at < $2', [
      project.id,
      new Date(signals),
    ]);
    add(deleted, 'postgres.signals', rowCount ?? 0);
  }
  return deleted;
}

async function deleteBefore(
  clickhouse: ClickHouseClient,
  options: { table: string; column: string; until: number; project: string },
): Promise<number> {
  const where = `project = {project:UUID} AND ${options.column} < fromUnixTimestamp64Milli({until:Int64}, 'UTC')`;
  const query_params = { project: options.project, until: options.until };
  const result = await clickhouse.query({
    query: `SELECT count() AS found FROM ${options.table} WHERE ${where}`,
    query_params,
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ found: string }>();
  const found = Number(row?.found ?? 0);
  if (found > 0)
    await clickhouse.command({
      query: `ALTER TABLE ${options.table} DELETE WHERE ${where} SETTINGS mutations_sync = 2`,
      query_params,
    });
  return found;
}

function startOfDay(at: number): number {
  return Math.floor(at / DAY_MS) * DAY_MS;
}

function add(counts: Record<string, number>, name: string, count: number): void {
  if (count > 0) counts[name] = (counts[name] ?? 0) + count;
}
