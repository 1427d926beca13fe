import type pg from 'pg';

/** Gives a row back to be tried again after `delayMs`. False when the lease was lost. */
export async function releaseJob(
  client: pg.ClientBase,
  job: { outboxId: string; lease: string; state: 'new' | 'unknown'; error: string; delayMs: number },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE outbox
     SET state = $3, lease = NULL, leased_until = NULL, last_error = $4, updated_at = now(),
         next_attempt_at = now() + make_interval(secs => $5 / 1000.0)
     WHERE id = $1 AND lease = $2 AND state = 'sending'`,
    [job.outboxId, job.lease, job.state, job.error, job.delayMs],
  );
  return rowCount === 1;
}
