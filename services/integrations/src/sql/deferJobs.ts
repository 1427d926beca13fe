import type pg from 'pg';

/** A quota is used up for everybody: no waiting row of the channel is due before `delayMs` from now, on any relay. */
export async function deferJobs(pool: pg.Pool, options: { channel: 'linear'; delayMs: number }): Promise<void> {
  await pool.query(
    `UPDATE outbox SET next_attempt_at = now() + make_interval(secs => $2 / 1000.0)
     WHERE channel = $1 AND state IN ('new', 'unknown')
       AND next_attempt_at < now() + make_interval(secs => $2 / 1000.0)`,
    [options.channel, options.delayMs],
  );
}
