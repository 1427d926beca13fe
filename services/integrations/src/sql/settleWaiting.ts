import type pg from 'pg';

/** The policy lets these tickets through, for good. */
export async function admitTickets(client: pg.ClientBase, outboxIds: string[]): Promise<void> {
  if (outboxIds.length === 0) return;
  await client.query(
    `UPDATE outbox SET admitted_at = now(), held = NULL, held_detail = NULL, next_attempt_at = least(next_attempt_at, now())
     WHERE id = ANY($1)`,
    [outboxIds],
  );
}

/** Why these wait. `updated_at` stays: the text of their tickets has not changed. */
export async function holdTickets(
  client: pg.ClientBase,
  held: { outboxId: string; held: string; detail: string }[],
): Promise<void> {
  if (held.length === 0) return;
  await client.query(
    `UPDATE outbox o SET held = h.held, held_detail = h.detail,
       held_at = CASE WHEN o.held = h.held THEN o.held_at ELSE now() END
     FROM jsonb_to_recordset($1::jsonb) AS h("outboxId" uuid, held text, detail text)
     WHERE o.id = h."outboxId"`,
    [JSON.stringify(held)],
  );
}
