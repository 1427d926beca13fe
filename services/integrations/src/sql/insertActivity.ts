import type pg from 'pg';

export type ActivityAction =
  | 'ticket-created'
  | 'ticket-failed'
  | 'ticket-skipped'
  | 'ticket-reopened'
  | 'ticket-completed'
  | 'ticket-commented'
  | 'ticket-removed'
  | 'ticket-restored'
  | 'ticket-merged'
  | 'resolved'
  | 'ignored'
  | 'reopened';

export async function insertActivity(
  client: pg.ClientBase,
  activity: { incidentId: string; action: ActivityAction; detail: string; actor?: 'linear' | 'wince' },
): Promise<void> {
  await client.query(`INSERT INTO incident_activity (incident_id, actor, action, detail) VALUES ($1, $2, $3, $4)`, [
    activity.incidentId,
    activity.actor ?? 'linear',
    activity.action,
    activity.detail,
  ]);
}
