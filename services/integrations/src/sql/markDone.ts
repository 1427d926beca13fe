import type pg from 'pg';

/**
 * The end of a row: done, refused for good, or no longer wanted. False when the lease was lost; the caller then rolls
 * back. `held` says why a skipped ticket needs a person.
 */
export async function markDone(
  client: pg.ClientBase,
  job: {
    outboxId: string;
    lease: string;
    state: 'linked' | 'failed' | 'skipped';
    error: string | null;
    held?: 'removed' | undefined;
  },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE outbox SET state = $3, lease = NULL, leased_until = NULL, last_error = $4, held = $5,
       held_detail = CASE WHEN $5::text IS NULL THEN NULL ELSE $4 END, updated_at = now()
     WHERE id = $1 AND lease = $2 AND state = 'sending'`,
    [job.outboxId, job.lease, job.state, job.error, job.held ?? null],
  );
  return rowCount === 1;
}
