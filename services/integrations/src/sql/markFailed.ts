import type pg from 'pg';

/** Refused for good. False when the lease was lost. */
export async function markFailed(
  client: pg.ClientBase,
  ticket: { outboxId: string; lease: string; error: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE outbox SET state = 'failed', lease = NULL, leased_until = NULL, last_error = $3, updated_at = now()
     WHERE id = $1 AND lease = $2 AND state = 'sending'`,
    [ticket.outboxId, ticket.lease, ticket.error],
  );
  return rowCount === 1;
}
