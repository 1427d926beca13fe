import type { Pool } from 'pg';

export interface FailedBatch {
  projectId: string;
  code: string;
  message: string;
  origin: string | undefined;
  bytes: number;
}

/** Remembers why a batch was refused, so that the setup page can say it. Nothing of its content is kept. */
export async function insertFailedBatch(pool: Pool, failed: FailedBatch): Promise<void> {
  await pool.query(
    'INSERT INTO failed_batches (project_id, code, message, origin, bytes) VALUES ($1, $2, $3, $4, $5)',
    [failed.projectId, failed.code, failed.message.slice(0, 500), failed.origin?.slice(0, 200), failed.bytes],
  );
}

/** The same for a key that was revoked; nothing for one that never was. */
export async function insertRevokedKey(pool: Pool, key: string, failed: Omit<FailedBatch, 'projectId'>): Promise<void> {
  await pool.query(
    `INSERT INTO failed_batches (project_id, code, message, origin, bytes)
     SELECT project_id, $2, $3, $4, $5 FROM write_keys WHERE key = $1 AND revoked_at IS NOT NULL`,
    [key, failed.code, failed.message.slice(0, 500), failed.origin?.slice(0, 200), failed.bytes],
  );
}
