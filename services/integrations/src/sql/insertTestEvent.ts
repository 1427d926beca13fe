import type pg from 'pg';

/** An event that says nothing but that it arrived. False when there is no such receiver. */
export async function insertTestEvent(
  pool: pg.Pool,
  event: { id: string; projectId: string; at: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO outbox (project_id, incident_id, generation, kind, key, payload, channel, endpoint_id)
     SELECT e.project_id, NULL, 0, 'notify', 'test', jsonb_build_object('type', 'wince.test', 'timestamp', $3::text, 'data',
         jsonb_build_object('project', jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name))),
       'webhook', e.id
     FROM webhook_endpoints e JOIN projects p ON p.id = e.project_id
     WHERE e.id = $1 AND e.project_id = $2`,
    [event.id, event.projectId, event.at],
  );
  return rowCount === 1;
}
