import type pg from 'pg';

/**
 * Makes sure that the row is still ours, right before something shows outside, and writes the text that is about to be
 * sent. False when the lease was lost: somebody else has taken over.
 */
export async function holdJob(
  pool: pg.Pool,
  job: { outboxId: string; lease: string; text?: { title: string; description: string } | undefined },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE outbox SET title = coalesce($3, title), description = coalesce($4, description), updated_at = now()
     WHERE id = $1 AND lease = $2 AND state = 'sending'`,
    [job.outboxId, job.lease, job.text?.title ?? null, job.text?.description ?? null],
  );
  return rowCount === 1;
}
