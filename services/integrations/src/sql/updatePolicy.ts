import type pg from 'pg';
import type { PolicyChanges, TicketPolicy } from '../policy/policy.ts';

const COLUMNS: Readonly<Record<keyof TicketPolicy, string>> = {
  paused: 'paused',
  dryRun: 'dry_run',
  minPeople: 'min_people',
  minSeverity: 'min_severity',
  minShare: 'min_share',
  budgetPerDay: 'budget_per_day',
  timezone: 'timezone',
  quietFrom: 'quiet_from',
  quietTo: 'quiet_to',
  quietWeekends: 'quiet_weekends',
  onReturn: 'on_return',
  commentOnGrowth: 'comment_on_growth',
  completeWhenResolved: 'complete_when_resolved',
  resolveWhenCompleted: 'resolve_when_completed',
  closeAfterDays: 'close_after_days',
  teamId: 'team_id',
  linearProjectId: 'linear_project_id',
  assigneeId: 'assignee_id',
  labelIds: 'label_ids',
  routing: 'routing',
  titleTemplate: 'title_template',
  bodyTemplate: 'body_template',
};

/** Changes what is given and keeps the rest. Texts of tickets that wait are written anew. */
export async function updatePolicy(pool: pg.Pool, projectId: string, changes: PolicyChanges): Promise<void> {
  // Names of columns come from the table above, never from the caller.
  const given = (Object.keys(COLUMNS) as (keyof TicketPolicy)[]).filter((name) => changes[name] !== undefined);
  const values = given.map((name) => (name === 'routing' ? JSON.stringify(changes.routing) : changes[name]));
  const sets = given.map((name, index) => `${COLUMNS[name]} = $${index + 2}`);
  await pool.query('INSERT INTO ticket_policies (project_id) VALUES ($1) ON CONFLICT DO NOTHING', [projectId]);
  await pool.query(`UPDATE ticket_policies SET ${[...sets, 'updated_at = now()'].join(', ')} WHERE project_id = $1`, [
    projectId,
    ...values,
  ]);
  if (changes.titleTemplate === undefined && changes.bodyTemplate === undefined) return;
  await pool.query(
    `UPDATE outbox SET title = NULL, description = NULL WHERE project_id = $1 AND kind = 'create-ticket' AND state = 'new'`,
    [projectId],
  );
}
