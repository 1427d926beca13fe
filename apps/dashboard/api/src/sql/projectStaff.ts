import type pg from 'pg';

export interface StaffRow {
  id: string;
  kind: 'person' | 'host';
  value: string;
  note: string;
  created_at: Date;
}

const COLUMNS = 'id, kind, value, note, created_at';

/** Whose visits the project stores without judging them, the newest first. */
export async function selectStaff(pool: pg.Pool, options: { projectId: string }): Promise<StaffRow[]> {
  const { rows } = await pool.query<StaffRow>(
    `SELECT ${COLUMNS} FROM project_staff WHERE project_id = $1 ORDER BY created_at DESC, id`,
    [options.projectId],
  );
  return rows;
}

/** Added again it stays the same, with the newer note. */
export async function insertStaff(
  client: pg.ClientBase,
  row: { projectId: string; kind: StaffRow['kind']; value: string; note: string },
): Promise<StaffRow> {
  const { rows } = await client.query<StaffRow>(
    `INSERT INTO project_staff (project_id, kind, value, note) VALUES ($1, $2, $3, $4)
     ON CONFLICT (project_id, kind, value) DO UPDATE SET note = excluded.note RETURNING ${COLUMNS}`,
    [row.projectId, row.kind, row.value, row.note],
  );
  return rows[0]!;
}

export async function deleteStaff(
  client: pg.ClientBase,
  options: { projectId: string; id: string },
): Promise<StaffRow | undefined> {
  const { rows } = await client.query<StaffRow>(
    `DELETE FROM project_staff WHERE project_id = $1 AND id = $2 RETURNING ${COLUMNS}`,
    [options.projectId, options.id],
  );
  return rows[0];
}

/** The secret with which the project's people are hashed. */
export async function selectPersonKey(pool: pg.Pool, options: { projectId: string }): Promise<Buffer> {
  const { rows } = await pool.query<{ person_key: Buffer }>('SELECT person_key FROM projects WHERE id = $1', [
    options.projectId,
  ]);
  return rows[0]!.person_key;
}
