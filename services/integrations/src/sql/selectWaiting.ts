import type pg from 'pg';

export interface WaitingTicket {
  outboxId: string;
  projectId: string;
  forced: boolean;
  held: string | null;
  heldDetail: string | null;
  heldPeople: number | null;
  severity: 'low' | 'medium' | 'high';
  people: number;
  sessions: number;
  route: string;
  selector: string;
  sinceMs: number;
}

export async function selectProjectsWaiting(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `SELECT DISTINCT project_id AS id FROM outbox
     WHERE kind = 'create-ticket' AND state = 'new' AND admitted_at IS NULL`,
  );
  return rows.map((row) => row.id);
}

/** Tickets that the policy has not let through yet and somebody still wants. */
export async function selectWaiting(client: pg.ClientBase, projectId: string): Promise<WaitingTicket[]> {
  const { rows } = await client.query<WaitingTicket>(
    `SELECT o.id AS "outboxId", o.project_id AS "projectId", o.forced, o.held, o.held_detail AS "heldDetail",
       o.held_people AS "heldPeople", i.severity, i.person_count AS people, i.session_count AS sessions, i.route,
       i.element ->> 'selector' AS selector, (extract(epoch FROM i.first_seen_at) * 1000)::float8 AS "sinceMs"
     FROM outbox o JOIN incidents i ON i.id = o.incident_id
     WHERE o.project_id = $1 AND o.kind = 'create-ticket' AND o.state = 'new' AND o.admitted_at IS NULL
       AND i.status IN ('new', 'open') AND i.generation = o.generation
     ORDER BY o.created_at, o.id`,
    [projectId],
  );
  return rows;
}

/** Tickets let through on a day of the project's place, those not counted that a person asked for. */
export async function countAdmitted(
  client: pg.ClientBase,
  options: { projectId: string; date: string; timezone: string },
): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM outbox
     WHERE project_id = $1 AND kind = 'create-ticket' AND NOT forced AND admitted_at >= ($2::date)::timestamp AT TIME ZONE $3`,
    [options.projectId, options.date, options.timezone],
  );
  return rows[0]?.n ?? 0;
}
