import type { Pool } from 'pg';

export interface WriteKeyRow {
  project_id: string;
  /** Those of the key itself, where it has any; else the project's. Empty: every origin. */
  allowed_origins: string[];
  person_key: Buffer;
  staff_people: string[];
  staff_hosts: string[];
}

/** The project of a write key that is not revoked, or undefined. */
export async function selectWriteKey(pool: Pool, key: string): Promise<WriteKeyRow | undefined> {
  const { rows } = await pool.query<WriteKeyRow>(
    `SELECT k.project_id, p.person_key,
            CASE WHEN k.allowed_origins = '{}' THEN p.allowed_origins ELSE k.allowed_origins END AS allowed_origins,
            ARRAY(SELECT value FROM project_staff e WHERE e.project_id = p.id AND kind = 'person') AS staff_people,
            ARRAY(SELECT value FROM project_staff e WHERE e.project_id = p.id AND kind = 'host') AS staff_hosts
       FROM write_keys k JOIN projects p ON p.id = k.project_id
      WHERE k.key = $1 AND k.revoked_at IS NULL`,
    [key],
  );
  return rows[0];
}
