import type pg from 'pg';
import type { Job } from '../channel.ts';

export interface ClaimedJob extends Job {
  /** The state before: only after `new` is it certain that nothing was ever sent. */
  previousState: 'new' | 'sending' | 'unknown';
}

/**
 * Takes the oldest due row of a channel for `leaseMs`. All times are the database's, so that relays on several machines
 * agree. A row whose lease ran out is due again.
 *
 * What was never sent waits: a ticket until the project's policy has let it through, and while nobody wants it (its
 * incident was resolved or ignored meanwhile, or has come back since); everything while the project is paused.
 */
export async function claimDueJob(
  pool: pg.Pool,
  options: { channel: 'linear' | 'webhook'; lease: string; leaseMs: number },
): Promise<ClaimedJob | undefined> {
  const { rows } = await pool.query<ClaimedJob>(
    `WITH due AS (
       SELECT o.id, o.state
       FROM outbox o LEFT JOIN incidents i ON i.id = o.incident_id
         LEFT JOIN ticket_policies p ON p.project_id = o.project_id
       WHERE o.channel = $3
         AND CASE o.state
           WHEN 'new' THEN o.next_attempt_at <= now()
             AND (o.channel <> 'linear' OR NOT coalesce(p.paused, false))
             AND (o.kind NOT IN ('create-ticket') OR o.admitted_at IS NOT NULL AND i.status IN ('new', 'open') AND i.generation = o.generation)
             AND (o.kind IN ('create-ticket', 'notify') OR NOT coalesce(p.dry_run, false))
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
     RETURNING o.id AS "outboxId", o.project_id AS "projectId", o.incident_id AS "incidentId", o.generation, o.kind,
       o.key, o.payload, o.attempts, o.forced, o.endpoint_id AS "endpointId", due.state AS "previousState"`,
    [options.lease, options.leaseMs, options.channel],
  );
  return rows[0];
}
