import { randomBytes } from 'node:crypto';
import type pg from 'pg';

export interface WriteKeyRow {
  key: string;
  name: string | null;
  /** Empty: those of the project. */
  allowed_origins: string[];
  created_by: string | null;
  created_at: Date;
  revoked_at: Date | null;
}

const COLUMNS = 'key, name, allowed_origins, created_by, created_at, revoked_at';

/** Valid ones first, then the newest. */
export async function selectWriteKeys(
  pool: pg.Pool | pg.ClientBase,
  options: { projectId: string },
): Promise<WriteKeyRow[]> {
  const { rows } = await pool.query<WriteKeyRow>(
    `SELECT ${COLUMNS} FROM write_keys WHERE project_id = $1
     ORDER BY revoked_at IS NOT NULL, created_at DESC, key LIMIT 100`,
    [options.projectId],
  );
  return rows;
}

export async function insertWriteKey(
  client: pg.ClientBase,
  options: { projectId: string; name: string | undefined; allowedOrigins?: string[] | undefined; createdBy: string },
): Promise<WriteKeyRow> {
  const { rows } = await client.query<WriteKeyRow>(
    `INSERT INTO write_keys (key, project_id, name, allowed_origins, created_by)
     VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
    [
      `wk_${randomBytes(12).toString('hex')}`,
      options.projectId,
      options.name ?? null,
      options.allowedOrigins ?? [],
      options.createdBy,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('an INSERT with RETURNING gave no row');
  return row;
}

/** @returns whether there was such a key that was still valid. */
export async function updateWriteKey(
  client: pg.ClientBase,
  options: { projectId: string; key: string; allowedOrigins: readonly string[] },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE write_keys SET allowed_origins = $3 WHERE project_id = $1 AND key = $2 AND revoked_at IS NULL',
    [options.projectId, options.key, options.allowedOrigins],
  );
  return rowCount === 1;
}

/** @returns whether there was such a key that was still valid. */
export async function revokeWriteKey(
  client: pg.ClientBase,
  options: { projectId: string; key: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE write_keys SET revoked_at = now() WHERE project_id = $1 AND key = $2 AND revoked_at IS NULL',
    [options.projectId, options.key],
  );
  return rowCount === 1;
}
