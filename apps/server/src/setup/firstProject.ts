import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** The project and key of the first start; later the newest key of the oldest project. */
export async function ensureFirstProject(pool: Pool): Promise<{ writeKey: string }> {
  await pool.query(
    `WITH made AS (
       INSERT INTO projects (slug, name) SELECT 'default', 'My website' WHERE NOT EXISTS (SELECT 1 FROM projects)
       RETURNING id
     )
     INSERT INTO write_keys (key, project_id) SELECT $1, id FROM made`,
    [newWriteKey()],
  );
  const { rows } = await pool.query<{ key: string }>(
    `SELECT k.key FROM write_keys k JOIN projects p ON p.id = k.project_id
      WHERE k.revoked_at IS NULL ORDER BY p.created_at, k.created_at DESC LIMIT 1`,
  );
  return { writeKey: rows[0]?.key ?? '' };
}

/** Public by design: it stands in web pages and may only write. */
export function newWriteKey(): string {
  return `wk_${randomBytes(12).toString('hex')}`;
}
