import type pg from 'pg';

/** Notes the order; false where it was given before. A second call waits until the first is over. */
export async function insertTriageAction(
  client: pg.ClientBase,
  order: { id: string; projectId: string; actor: string; action: object },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'INSERT INTO triage_actions (id, project_id, actor, action) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING',
    [order.id, order.projectId, order.actor, JSON.stringify(order.action)],
  );
  return rowCount === 1;
}

export interface TriageActionRow {
  type: string;
  undone: boolean;
}

/** Takes the action for this transaction; undefined where this project has none with the id. */
export async function lockTriageAction(
  client: pg.ClientBase,
  options: { id: string; projectId: string },
): Promise<TriageActionRow | undefined> {
  const { rows } = await client.query<TriageActionRow>(
    `SELECT action->>'type' AS type, undone_at IS NOT NULL AS undone FROM triage_actions
      WHERE id = $1 AND project_id = $2 FOR UPDATE`,
    [options.id, options.projectId],
  );
  return rows[0];
}

export async function markUndone(client: pg.ClientBase, options: { id: string }): Promise<void> {
  await client.query('UPDATE triage_actions SET undone_at = now() WHERE id = $1', [options.id]);
}

/** Which incidents an action changed. */
export async function selectChanged(client: pg.ClientBase, options: { id: string }): Promise<string[]> {
  const { rows } = await client.query<{ incident_id: string }>(
    'SELECT incident_id FROM triage_changes WHERE action_id = $1 ORDER BY incident_id',
    [options.id],
  );
  return rows.map((row) => row.incident_id);
}
