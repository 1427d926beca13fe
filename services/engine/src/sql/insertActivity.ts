import type { PoolClient } from 'pg';

export async function insertActivity(
  client: PoolClient,
  lines: readonly { incident_id: string; action: 'opened' | 'regressed' | 'woke'; detail?: string }[],
): Promise<void> {
  await client.query(
    `INSERT INTO incident_activity (incident_id, actor, action, detail)
     SELECT incident_id, 'engine', action, detail
       FROM jsonb_to_recordset($1::jsonb) AS a(incident_id uuid, action text, detail text)`,
    [JSON.stringify(lines)],
  );
}
