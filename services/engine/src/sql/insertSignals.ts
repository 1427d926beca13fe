import type { PoolClient } from 'pg';

export interface SignalRow {
  id: string;
  project_id: string;
  incident_id: string | null;
  rule: string;
  rule_version: number;
  session_id: string;
  page_id: string;
  person: string | null;
  /** ISO 8601. */
  at: string;
  route: string;
  element: unknown;
  severity: string;
  browser: string;
  os: string;
  release: string | null;
  explanation: unknown;
}

/** Stores the signals that are not stored yet; returns the ids of those: only they may be counted. A deleted project gets none. */
export async function insertSignals(client: PoolClient, rows: readonly SignalRow[]): Promise<Set<string>> {
  const result = await client.query<{ id: string }>(
    `INSERT INTO signals (id, project_id, incident_id, rule, rule_version, session_id, page_id, person, at, route,
                          element, severity, browser, os, release, explanation)
     SELECT id, project_id, incident_id, rule, rule_version, session_id, page_id, person, at, route,
            element, severity, browser, os, release, explanation
       FROM jsonb_to_recordset($1::jsonb) AS s(id text, project_id uuid, incident_id uuid, rule text, rule_version int,
            session_id text, page_id text, person text, at timestamptz, route text, element jsonb, severity text,
            browser text, os text, release text, explanation jsonb)
      WHERE EXISTS (SELECT 1 FROM projects p WHERE p.id = s.project_id)
      ORDER BY id
     ON CONFLICT (id) DO NOTHING
     RETURNING id`,
    [JSON.stringify(rows)],
  );
  return new Set(result.rows.map((row) => row.id));
}
