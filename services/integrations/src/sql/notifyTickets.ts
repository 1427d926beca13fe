import type pg from 'pg';

/** Tells open dashboards that tickets of a project changed. Inside a transaction it is sent with the commit. */
export async function notifyTickets(client: pg.ClientBase | pg.Pool, projectId: string): Promise<void> {
  await client.query(`SELECT pg_notify('wince_changes', $1)`, [
    JSON.stringify({ project: projectId, kind: 'tickets' }),
  ]);
}
