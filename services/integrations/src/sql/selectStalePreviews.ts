import type pg from 'pg';

export interface StalePreview {
  outboxId: string;
  projectId: string;
  incidentId: string;
}

/** Tickets that were never sent and whose text is missing or older than their incident. */
export async function selectStalePreviews(pool: pg.Pool, limit: number): Promise<StalePreview[]> {
  const { rows } = await pool.query<StalePreview>(
    `SELECT o.id AS "outboxId", o.project_id AS "projectId", o.incident_id AS "incidentId"
     FROM outbox o JOIN incidents i ON i.id = o.incident_id
     WHERE o.kind = 'create-ticket' AND o.state = 'new' AND (o.description IS NULL OR i.updated_at > o.updated_at)
     ORDER BY o.description IS NOT NULL, o.created_at
     LIMIT $1`,
    [limit],
  );
  return rows;
}
