import type pg from 'pg';

export interface ClaimedTicket {
  outboxId: string;
  projectId: string;
  incidentId: string;
  generation: number;
  /** Tries so far, this one included. */
  attempts: number;
  /** The state before: only after `new` is it certain that Linear was never asked. */
  previousState: 'new' | 'sending' | 'unknown';
}

/**
 * Takes the oldest due row for `leaseMs`. All times are the database's, so that relays on several machines agree. A row
 * whose lease ran out is due again. What was never sent waits while nobody wants it: an incident that was resolved or
 * ignored meanwhile, or has come back since.
 */
export async function claimDueTicket(
  pool: pg.Pool,
  options: { lease: string; leaseMs: number },
): Promise<ClaimedTicket | undefined> {
  const { rows } = await pool.query<ClaimedTicket>(
    `WITH due AS (
       SELECT o.id, o.state
       FROM outbox o JOIN incidents i ON i.id = o.incident_id
       WHERE o.kind = 'create-ticket'
         AND CASE o.state
           WHEN 'new' THEN o.next_attempt_at <= now() AND i.status IN ('new', 'open') AND i.generation = o.generation
           WHEN 'unknown' THEN o.next_attempt_at <= now()
           WHEN 'sending' THEN o.leased_until < now()
           ELSE false
         END
       ORDER BY o.created_at, o.id
       LIMIT 1
       FOR UPDATE OF o SKIP LOCKED
     )
     UPDATE outbox o
     SET state = 'sending', lease = $1, leased_until = now() + make_interval(secs => $2 / 1000.0),
         attempts = o.attempts + 1, updated_at = now()
     FROM due
     WHERE o.id = due.id
     RETURNING o.id AS "outboxId", o.project_id AS "projectId", o.incident_id AS "incidentId", o.generation,
       o.attempts, due.state AS "previousState"`,
    [options.lease, options.leaseMs],
  );
  return rows[0];
}
