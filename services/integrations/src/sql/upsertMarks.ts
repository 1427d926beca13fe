import type pg from 'pg';
import type { Mark } from '../life/plan.ts';

/** How far these incidents have been looked at. Those deleted meanwhile get no mark. */
export async function upsertMarks(
  client: pg.ClientBase,
  marks: (Mark & { incidentId: string; seenUpdatedAt: string })[],
): Promise<void> {
  if (marks.length === 0) return;
  await client.query(
    `INSERT INTO incident_marks (incident_id, status, generation, severity, people, announced, seen_updated_at)
     SELECT m."incidentId", m.status, m.generation, m.severity, m.people, m.announced, m."seenUpdatedAt"
     FROM jsonb_to_recordset($1::jsonb) AS m("incidentId" uuid, status text, generation int, severity text, people int,
       announced boolean, "seenUpdatedAt" timestamptz)
     WHERE EXISTS (SELECT 1 FROM incidents i WHERE i.id = m."incidentId" FOR KEY SHARE)
     ON CONFLICT (incident_id) DO UPDATE SET status = excluded.status, generation = excluded.generation,
       severity = excluded.severity, people = excluded.people, announced = excluded.announced,
       seen_updated_at = excluded.seen_updated_at`,
    [JSON.stringify(marks)],
  );
}
