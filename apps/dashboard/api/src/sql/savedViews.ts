import type pg from 'pg';
import type { ViewFilters } from '../schemas/view.ts';

export interface ViewRow {
  id: string;
  name: string;
  filters: ViewFilters;
  created_by: string;
  created_at: Date;
}

const COLUMNS = 'id, name, filters, created_by, created_at';

export async function selectViews(pool: pg.Pool | pg.ClientBase, options: { projectId: string }): Promise<ViewRow[]> {
  const { rows } = await pool.query<ViewRow>(
    `SELECT ${COLUMNS} FROM saved_views WHERE project_id = $1 ORDER BY lower(name), id`,
    [options.projectId],
  );
  return rows;
}

/** One change at a time, so that many calls at once neither pass the limit nor take one name together. */
export async function lockViews(client: pg.ClientBase, options: { projectId: string }): Promise<void> {
  await client.query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [options.projectId]);
}

/** The name as it was saved by the one that has it, `except` left out; names differ by more than their case. */
export async function selectTakenName(
  client: pg.ClientBase,
  options: { projectId: string; name: string; except?: string },
): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM saved_views WHERE project_id = $1 AND lower(name) = lower($2) AND id IS DISTINCT FROM $3',
    [options.projectId, options.name, options.except ?? null],
  );
  return rows[0]?.name;
}

export async function insertView(
  client: pg.ClientBase,
  row: { projectId: string; name: string; filters: ViewFilters; createdBy: string },
): Promise<ViewRow> {
  const { rows } = await client.query<ViewRow>(
    `INSERT INTO saved_views (project_id, name, filters, created_by) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
    [row.projectId, row.name, row.filters, row.createdBy],
  );
  return rows[0]!;
}

/** What is left out stays as it is. */
export async function updateView(
  client: pg.ClientBase,
  options: { projectId: string; id: string; name: string | undefined; filters: ViewFilters | undefined },
): Promise<ViewRow | undefined> {
  const { rows } = await client.query<ViewRow>(
    `UPDATE saved_views SET name = coalesce($3, name), filters = coalesce($4, filters)
      WHERE project_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
    [options.projectId, options.id, options.name ?? null, options.filters ?? null],
  );
  return rows[0];
}

export async function deleteView(
  client: pg.ClientBase,
  options: { projectId: string; id: string },
): Promise<ViewRow | undefined> {
  const { rows } = await client.query<ViewRow>(
    `DELETE FROM saved_views WHERE project_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
    [options.projectId, options.id],
  );
  return rows[0];
}
