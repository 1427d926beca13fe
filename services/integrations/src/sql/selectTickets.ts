import type pg from 'pg';
import type { TicketState } from '../linear/linearTypes.ts';

export interface TicketRow {
  incidentId: string;
  projectId: string;
  generation: number;
  issueId: string;
  identifier: string;
  url: string;
  state: TicketState;
  prioritySet: number | null;
  peopleTold: number;
}

const COLUMNS = `t.incident_id AS "incidentId", i.project_id AS "projectId", t.generation,
  t.linear_issue_id AS "issueId", t.identifier, t.url, t.state, t.priority_set AS "prioritySet",
  t.people_told AS "peopleTold"`;

/** The newest ticket of an incident, up to a generation. */
export async function selectTicket(
  client: pg.ClientBase | pg.Pool,
  options: { incidentId: string; upTo: number },
): Promise<TicketRow | undefined> {
  const { rows } = await client.query<TicketRow>(
    `SELECT ${COLUMNS} FROM tickets t JOIN incidents i ON i.id = t.incident_id
     WHERE t.incident_id = $1 AND t.generation <= $2 ORDER BY t.generation DESC LIMIT 1`,
    [options.incidentId, options.upTo],
  );
  return rows[0];
}
