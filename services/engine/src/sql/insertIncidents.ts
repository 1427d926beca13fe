import type { PoolClient } from 'pg';

export interface IncidentDraft {
  id: string;
  short_id: string;
  project_id: string;
  fingerprint: string;
  rule: string;
  severity: string;
  route: string;
  element: unknown;
  /** ISO 8601. */
  at: string;
  signal_id: string;
}

/** Makes the incidents that do not exist yet, empty; returns the ids of those it made. A deleted project gets none. */
export async function insertIncidents(client: PoolClient, drafts: readonly IncidentDraft[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO incidents (id, short_id, project_id, fingerprint, rule, rules, severity, route, element,
                            first_seen_at, last_seen_at, signal_count, session_count, person_count, best_signal_id, best_rank)
     SELECT id, short_id, project_id, fingerprint, rule, ARRAY[]::text[], severity, route, element,
            at, at, 0, 0, 0, signal_id, -1
       FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, short_id text, project_id uuid, fingerprint text, rule text,
            severity text, route text, element jsonb, at timestamptz, signal_id text)
      WHERE EXISTS (SELECT 1 FROM projects p WHERE p.id = d.project_id)
      ORDER BY id
     ON CONFLICT (project_id, fingerprint) DO NOTHING
     RETURNING id`,
    [JSON.stringify(drafts)],
  );
  return new Set(rows.map((row) => row.id));
}
