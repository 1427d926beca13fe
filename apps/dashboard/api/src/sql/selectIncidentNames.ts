import type { SignalElement } from '@wince/protocol';
import type pg from 'pg';

export interface IncidentNameRow {
  id: string;
  short_id: string;
  rule: string;
  rules: string[];
  route: string;
  element: SignalElement;
  person_count: number;
}

const COLUMNS = 'id, short_id, rule, rules, route, element, person_count';

/** What an incident is called, for these of a project. */
export async function selectIncidentNames(
  pool: pg.Pool,
  options: { projectId: string; ids: readonly string[] },
): Promise<IncidentNameRow[]> {
  const { rows } = await pool.query<IncidentNameRow>(
    `SELECT ${COLUMNS} FROM incidents WHERE project_id = $1 AND id = ANY ($2::uuid[])`,
    [options.projectId, options.ids],
  );
  return rows;
}

/** The incidents that were called duplicates of this one. */
export async function selectDuplicates(pool: pg.Pool, options: { id: string }): Promise<IncidentNameRow[]> {
  const { rows } = await pool.query<IncidentNameRow>(
    `SELECT ${COLUMNS} FROM incidents WHERE duplicate_of = $1 ORDER BY person_count DESC, id LIMIT 50`,
    [options.id],
  );
  return rows;
}
