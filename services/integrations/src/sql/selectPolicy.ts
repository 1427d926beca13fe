import type pg from 'pg';
import { DEFAULT_POLICY, type TicketPolicy } from '../policy/policy.ts';

const COLUMNS = `paused, dry_run AS "dryRun", min_people AS "minPeople", min_severity AS "minSeverity",
  min_share::float8 AS "minShare", budget_per_day AS "budgetPerDay", timezone, quiet_from AS "quietFrom",
  quiet_to AS "quietTo", quiet_weekends AS "quietWeekends", on_return AS "onReturn",
  comment_on_growth AS "commentOnGrowth", complete_when_resolved AS "completeWhenResolved",
  resolve_when_completed AS "resolveWhenCompleted", close_after_days AS "closeAfterDays", team_id AS "teamId",
  linear_project_id AS "linearProjectId", assignee_id AS "assigneeId", label_ids AS "labelIds", routing,
  title_template AS "titleTemplate", body_template AS "bodyTemplate"`;

/** The project's policy, or the defaults. */
export async function selectPolicy(client: pg.ClientBase | pg.Pool, projectId: string): Promise<TicketPolicy> {
  const { rows } = await client.query<TicketPolicy>(`SELECT ${COLUMNS} FROM ticket_policies WHERE project_id = $1`, [
    projectId,
  ]);
  return rows[0] ?? DEFAULT_POLICY;
}

/** The same, held against every other transaction that asks for it: who counts the budget must be alone. */
export async function lockPolicy(client: pg.ClientBase, projectId: string): Promise<TicketPolicy> {
  await client.query('INSERT INTO ticket_policies (project_id) VALUES ($1) ON CONFLICT DO NOTHING', [projectId]);
  const { rows } = await client.query<TicketPolicy>(
    `SELECT ${COLUMNS} FROM ticket_policies WHERE project_id = $1 FOR UPDATE`,
    [projectId],
  );
  return rows[0] ?? DEFAULT_POLICY;
}
