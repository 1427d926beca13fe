import type pg from 'pg';
import { createBinder } from '../search/whereOf.ts';
import type { Decided, TriageState } from '../triage/decide.ts';
import { type IncidentFilter, type IncidentStatus, whereOf } from './selectIncidents.ts';

/** What a decision can change of `i`, as JSON: compared and put back as it is. */
const STATE = `jsonb_build_object('status', i.status, 'status_reason', i.status_reason, 'reviewed_at', i.reviewed_at,
  'verdict', i.verdict, 'assignee_id', i.assignee_id, 'duplicate_of', i.duplicate_of, 'snoozed_from', i.snoozed_from,
  'snooze_until', i.snooze_until, 'snooze_people', i.snooze_people, 'snooze_release', i.snooze_release,
  'fixed_release', i.fixed_release, 'fixed_after', i.fixed_after)`;

/** Puts `b.state` into `i`. A changed status or reason is a change of now. */
const SET_STATE = `status = b.status, status_reason = b.status_reason, reviewed_at = b.reviewed_at, verdict = b.verdict,
  assignee_id = b.assignee_id, duplicate_of = b.duplicate_of, snoozed_from = b.snoozed_from,
  snooze_until = b.snooze_until, snooze_people = b.snooze_people, snooze_release = b.snooze_release,
  fixed_release = b.fixed_release, fixed_after = b.fixed_after,
  status_changed_at = CASE WHEN i.status <> b.status OR i.status_reason IS DISTINCT FROM b.status_reason
    THEN now() ELSE i.status_changed_at END,
  updated_at = clock_timestamp()`;

const STATE_COLUMNS = `status text, status_reason text, reviewed_at timestamptz, verdict text, assignee_id uuid,
  duplicate_of uuid, snoozed_from text, snooze_until timestamptz, snooze_people int, snooze_release text,
  fixed_release text, fixed_after boolean`;

export interface TriageRow {
  id: string;
  people: number;
  state: TriageState;
}

/** Takes these incidents of a project for this transaction, in one order for everybody. */
export async function lockTriageRows(
  client: pg.ClientBase,
  options: { projectId: string; ids: readonly string[] },
): Promise<TriageRow[]> {
  const { rows } = await client.query<TriageRow>(
    `SELECT i.id, i.person_count AS people, ${STATE} AS state FROM incidents i
      WHERE i.project_id = $1 AND i.id = ANY ($2::uuid[]) ORDER BY i.id FOR UPDATE`,
    [options.projectId, options.ids],
  );
  return rows;
}

/** The same for all that match and were there at `asOf`, epoch ms. */
export async function lockMatchingRows(
  client: pg.ClientBase,
  options: {
    filter: IncidentFilter;
    statuses: readonly IncidentStatus[];
    asOf: number;
    except: readonly string[];
    limit: number;
  },
): Promise<TriageRow[]> {
  const { bind, values } = createBinder();
  const where = whereOf(options.filter, bind);
  const { rows } = await client.query<TriageRow>(
    `SELECT i.id, i.person_count AS people, ${STATE} AS state FROM incidents i
      WHERE ${where} AND i.status = ANY (${bind(options.statuses)})
        AND i.created_at <= to_timestamp(${bind(options.asOf)}::float8 / 1000) AND i.id <> ALL (${bind(options.except)}::uuid[])
      ORDER BY i.id LIMIT ${bind(options.limit)} FOR UPDATE`,
    values,
  );
  return rows;
}

/** Writes what was decided, with a line of activity each, and notes how to take it back. */
export async function writeDecided(
  client: pg.ClientBase,
  options: { actionId: string; actor: string; decided: readonly (Decided & { id: string; before: TriageState })[] },
): Promise<void> {
  const { actionId, actor, decided } = options;
  const rows = decided.map(({ id, before, next, action, detail }) => ({ ...next, id, before, action, detail }));
  await client.query(
    `WITH b AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS b(id uuid, before jsonb, action text, detail text, ${STATE_COLUMNS})
     ), changed AS (
       UPDATE incidents i SET ${SET_STATE} FROM b WHERE i.id = b.id RETURNING i.id, ${STATE} AS after
     ), line AS (
       INSERT INTO incident_activity (incident_id, actor, action, detail) SELECT id, $2, action, detail FROM b ORDER BY id
     )
     INSERT INTO triage_changes (action_id, incident_id, before, after)
     SELECT $3, b.id, b.before, changed.after FROM b JOIN changed USING (id)`,
    [JSON.stringify(rows), actor, actionId],
  );
}

/** Puts back what is still as the action left it; returns how many, and how many it left alone. */
export async function restoreBefore(
  client: pg.ClientBase,
  options: { actionId: string; actor: string; what: string },
): Promise<{ restored: number; changedSince: number }> {
  // A statement of its own: the next one sees what whoever held them before has left.
  await client.query(
    `SELECT 1 FROM incidents i WHERE i.id IN (SELECT incident_id FROM triage_changes WHERE action_id = $1)
      ORDER BY i.id FOR UPDATE`,
    [options.actionId],
  );
  const { rows } = await client.query<{ restored: number; total: number }>(
    `WITH b AS (
       SELECT i.id, r.* FROM triage_changes c JOIN incidents i ON i.id = c.incident_id,
         jsonb_to_record(c.before) AS r(${STATE_COLUMNS})
        WHERE c.action_id = $1 AND c.after = ${STATE}
     ), changed AS (
       UPDATE incidents i SET ${SET_STATE} FROM b WHERE i.id = b.id RETURNING i.id
     ), line AS (
       INSERT INTO incident_activity (incident_id, actor, action, detail) SELECT id, $2, 'undone', $3 FROM changed
     )
     SELECT (SELECT count(*) FROM changed)::int AS restored,
            (SELECT count(*) FROM triage_changes WHERE action_id = $1)::int AS total`,
    [options.actionId, options.actor, options.what],
  );
  const { restored = 0, total = 0 } = rows[0] ?? {};
  return { restored, changedSince: total - restored };
}
