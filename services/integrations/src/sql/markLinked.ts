import type pg from 'pg';

/** False when the lease was lost; the caller then rolls back. */
export async function markLinked(client: pg.ClientBase, ticket: { outboxId: string; lease: string }): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE outbox SET state = 'linked', lease = NULL, leased_until = NULL, last_error = NULL, updated_at = now()
     WHERE id = $1 AND lease = $2 AND state = 'sending'`,
    [ticket.outboxId, ticket.lease],
  );
  return rowCount === 1;
}
