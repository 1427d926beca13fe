import type pg from 'pg';

export async function insertActivity(
  client: pg.ClientBase,
  activity: { incidentId: string; action: 'ticket-created' | 'ticket-failed'; detail: string },
): Promise<void> {
  await client.query(
    `INSERT INTO incident_activity (incident_id, actor, action, detail) VALUES ($1, 'linear', $2, $3)`,
    [activity.incidentId, activity.action, activity.detail],
  );
}
