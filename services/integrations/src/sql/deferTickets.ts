import type pg from 'pg';

/** Linear's quota is used up for everybody: no waiting row is due before `delayMs` from now, on any relay. */
export async function deferTickets(pool: pg.Pool, delayMs: number): Promise<void> {
  await pool.query(
    `UPDATE outbox SET next_attempt_at = now() + make_interval(secs => $1 / 1000.0)
     WHERE kind = 'create-ticket' AND state IN ('new', 'unknown')
       AND next_attempt_at < now() + make_interval(secs => $1 / 1000.0)`,
    [delayMs],
  );
}
