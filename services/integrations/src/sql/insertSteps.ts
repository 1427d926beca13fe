import type pg from 'pg';
import type { JobKind } from '../channel.ts';

export interface StepRow {
  projectId: string;
  incidentId: string;
  generation: number;
  kind: JobKind;
  key: string;
  payload: object;
  /** For `notify`: the event, which decides the receivers. */
  event: string | null;
}

/** Writes what is to be done into the outbox; a notification once for every receiver that wants it. What is there already stays. */
export async function insertSteps(client: pg.ClientBase, steps: StepRow[]): Promise<number> {
  if (steps.length === 0) return 0;
  const { rowCount } = await client.query(
    `WITH steps AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS s("projectId" uuid, "incidentId" uuid, generation int, kind text,
         key text, payload jsonb, event text)
     )
     INSERT INTO outbox (project_id, incident_id, generation, kind, key, payload, channel, endpoint_id)
     SELECT "projectId", "incidentId", generation, kind, key, payload, 'linear', NULL::uuid FROM steps WHERE event IS NULL
     UNION ALL
     SELECT s."projectId", s."incidentId", s.generation, s.kind, s.key || ' ' || e.id, s.payload, 'webhook', e.id
     FROM steps s JOIN webhook_endpoints e ON e.project_id = s."projectId" AND e.enabled AND s.event = ANY(e.events)
     WHERE s.event IS NOT NULL
     ON CONFLICT (incident_id, kind, generation, key) DO NOTHING`,
    [JSON.stringify(steps)],
  );
  return rowCount ?? 0;
}
