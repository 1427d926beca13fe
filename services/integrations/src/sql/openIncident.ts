import type pg from 'pg';

/** A ticket is somebody's work: a new incident that has one is open. Other states are a person's word and stay. */
export async function openIncident(client: pg.ClientBase, incidentId: string): Promise<void> {
  await client.query(
    `UPDATE incidents SET status = 'open', status_changed_at = now(), updated_at = now() WHERE id = $1 AND status = 'new'`,
    [incidentId],
  );
}
