import type pg from 'pg';

/**
 * Writes the ticket that would be sent. `asOf` is the incident's `updated_at` as it was read, so that a change
 * between reading and writing is seen as one.
 */
export async function storeTicketPreview(
  pool: pg.Pool,
  preview: { outboxId: string; asOf: string; title: string; description: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE outbox SET title = $2, description = $3, updated_at = $4::timestamptz WHERE id = $1 AND state = 'new'`,
    [preview.outboxId, preview.title, preview.description, preview.asOf],
  );
  return rowCount === 1;
}
