import type { ClickHouseClient } from '@clickhouse/client';
import type { Pool } from 'pg';
import type { Stopping } from './archive.ts';
import { blockToken } from './blockToken.ts';

const ROWS_PER_BLOCK = 1_000;

interface Row {
  id: string;
  project_id: string;
  incident_id: string | null;
  rule: string;
  rule_version: number;
  session_id: string;
  page_id: string;
  person: string | null;
  at: Date;
  route: string;
  element: { selector: string; label: string };
  severity: string;
  browser: string;
  os: string;
  release: string | null;
  explanation: unknown;
}

/**
 * Copies signals that Postgres has and ClickHouse has not. Postgres is the truth of what was counted; the copy is
 * the long history, and a signal copied twice replaces itself. `again`: they were deleted there and come anew.
 */
export async function archiveSignals(
  pool: Pool,
  clickhouse: ClickHouseClient,
  stopping: Stopping,
  again: boolean,
): Promise<void> {
  while (!stopping.asked.aborted) {
    const { rows } = await pool.query<Row>(
      `SELECT id, project_id, incident_id, rule, rule_version, session_id, page_id, person, at, route, element, severity,
              browser, os, release, explanation
         FROM signals WHERE archived_at IS NULL ORDER BY created_at LIMIT $1`,
      [ROWS_PER_BLOCK],
    );
    if (rows.length === 0) return;
    await clickhouse.insert({
      table: 'signals',
      format: 'JSONEachRow',
      values: rows.map((row) => ({
        project: row.project_id,
        id: row.id,
        incident: row.incident_id,
        rule: row.rule,
        rule_version: row.rule_version,
        session: row.session_id,
        page: row.page_id,
        person: row.person ?? '',
        at: row.at.getTime(),
        route: row.route,
        selector: row.element.selector,
        label: row.element.label,
        severity: row.severity,
        browser: row.browser,
        os: row.os,
        release: row.release ?? '',
        explanation: JSON.stringify(row.explanation),
      })),
      clickhouse_settings: {
        async_insert: 0,
        insert_deduplication_token: blockToken(rows.map(({ id }) => id).join('\n'), again),
      },
      abort_signal: stopping.gaveUp,
    });
    await pool.query('UPDATE signals SET archived_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
  }
}
