import type pg from 'pg';

/** Writes the text that is about to be sent. False when the lease was lost: somebody else has taken over. */
export async function storeTicketText(
  pool: pg.Pool,
  ticket: { outboxId: string; lease: string; title: string; description: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE outbox SET title = $3, description = $4, updated_at = now()
     WHERE id = $1 AND lease = $2 AND state = 'sending'`,
    [ticket.outboxId, ticket.lease, ticket.title, ticket.description],
  );
  return rowCount === 1;
}
