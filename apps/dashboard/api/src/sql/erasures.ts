import type pg from 'pg';
import type { Erasure } from '../erasure/erase.ts';

export interface ErasureRow {
  id: string;
  kind: 'session' | 'person';
  requested_by: string;
  requested_at: Date;
  finished_at: Date | null;
  counts: Record<string, number>;
  repeat_until: Date;
}

export async function selectErasures(pool: pg.Pool, options: { projectId: string }): Promise<ErasureRow[]> {
  const { rows } = await pool.query<ErasureRow>(
    `SELECT id, kind, requested_by, requested_at, finished_at, counts, repeat_until
     FROM erasures WHERE project_id = $1 ORDER BY requested_at DESC, id LIMIT 100`,
    [options.projectId],
  );
  return rows;
}

export async function insertErasure(
  client: pg.ClientBase,
  erasure: {
    projectId: string;
    kind: 'session' | 'person';
    subject: string;
    requestedBy: string;
    requestedAt: number;
    repeatUntil: number;
  },
): Promise<Erasure> {
  const { rows } = await client.query<Erasure>(
    `INSERT INTO erasures (project_id, kind, subject, requested_by, requested_at, repeat_until)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, project_id, kind, subject, requested_at`,
    [
      erasure.projectId,
      erasure.kind,
      erasure.subject,
      erasure.requestedBy,
      new Date(erasure.requestedAt),
      new Date(erasure.repeatUntil),
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('an INSERT with RETURNING gave no row');
  return row;
}

export async function selectPersonKey(pool: pg.Pool, options: { projectId: string }): Promise<Buffer> {
  const { rows } = await pool.query<{ person_key: Buffer }>('SELECT person_key FROM projects WHERE id = $1', [
    options.projectId,
  ]);
  const [row] = rows;
  if (!row) throw new Error(`there is no project ${options.projectId}`);
  return row.person_key;
}
