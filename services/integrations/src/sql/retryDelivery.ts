import type pg from 'pg';

/** What is over may be tried again: from `unknown`, so that it is looked up first. What was never sent is let through. */
export async function retryDelivery(pool: pg.Pool, delivery: { id: string; projectId: string }): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE outbox SET
       state = CASE WHEN state IN ('failed', 'skipped', 'linked') THEN 'unknown' ELSE state END,
       forced = forced OR (state = 'new' AND kind = 'create-ticket'), attempts = 0,
       held = CASE WHEN state = 'skipped' THEN NULL ELSE held END, next_attempt_at = now(), updated_at = now()
     WHERE id = $1 AND project_id = $2
       AND (state IN ('failed', 'new', 'unknown') OR state = 'skipped' AND held IS NULL
            OR state = 'linked' AND channel = 'webhook')`,
    [delivery.id, delivery.projectId],
  );
  return rowCount === 1;
}

/** A person asks for a ticket: for one that waits, or for an incident below the threshold. */
export async function forceTicket(pool: pg.Pool, incidentId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO outbox AS o (project_id, incident_id, generation, kind, forced)
     SELECT project_id, id, generation, 'create-ticket', true FROM incidents WHERE id = $1 AND status IN ('new', 'open')
     ON CONFLICT (incident_id, kind, generation, key) DO UPDATE SET forced = true, next_attempt_at = now(),
       -- One that was refused is looked up before it is made again.
       state = CASE o.state WHEN 'failed' THEN 'unknown' ELSE o.state END
     WHERE o.state IN ('new', 'failed')`,
    [incidentId],
  );
  return rowCount === 1;
}

/** Another ticket for an incident whose first one a person deleted. Its id is derived from the number of the try. */
export async function remakeTicket(pool: pg.Pool, incidentId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind, forced, key)
     SELECT i.project_id, i.id, i.generation, 'create-ticket', true,
       'again ' || (SELECT count(*) FROM outbox o WHERE o.incident_id = i.id AND o.kind = 'create-ticket' AND o.generation = i.generation)
     FROM incidents i
     WHERE i.id = $1 AND i.status IN ('new', 'open')
       AND (SELECT t.state FROM tickets t WHERE t.incident_id = i.id ORDER BY generation DESC LIMIT 1) = 'removed'
       AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.incident_id = i.id AND o.kind = 'create-ticket'
         AND o.generation = i.generation AND o.state IN ('new', 'sending', 'unknown'))
     ON CONFLICT (incident_id, kind, generation, key) DO NOTHING`,
    [incidentId],
  );
  return rowCount === 1;
}
