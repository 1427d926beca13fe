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
