import type pg from 'pg';
import type { TicketState } from '../linear/linearTypes.ts';

export interface OwnedTicket {
  incidentId: string;
  projectId: string;
  generation: number;
  incidentGeneration: number;
  status: 'new' | 'open' | 'snoozed' | 'resolved' | 'ignored';
  state: TicketState;
  /** Of the newest version of the issue that is known. */
  updatedAt: Date | null;
  /** Whether it is this issue, or a duplicate of it. */
  via: 'issue' | 'merged';
}

/** The tickets that an issue stands for, with their incidents, held until the transaction ends. */
export async function lockTicketsOfIssue(client: pg.ClientBase, issueId: string): Promise<OwnedTicket[]> {
  // The incidents first, as everybody does who changes both.
  await client.query(
    `SELECT 1 FROM incidents WHERE id IN (SELECT incident_id FROM tickets WHERE linear_issue_id = $1 OR merged_into_id = $1)
     ORDER BY id FOR UPDATE`,
    [issueId],
  );
  const { rows } = await client.query<OwnedTicket>(
    `SELECT DISTINCT ON (t.incident_id, t.linear_issue_id) t.incident_id AS "incidentId", i.project_id AS "projectId",
       t.generation, i.generation AS "incidentGeneration", i.status, t.state, t.linear_updated_at AS "updatedAt",
       CASE WHEN t.linear_issue_id = $1 THEN 'issue' ELSE 'merged' END AS via
     FROM tickets t JOIN incidents i ON i.id = t.incident_id
     WHERE t.linear_issue_id = $1 OR t.merged_into_id = $1
     ORDER BY t.incident_id, t.linear_issue_id, t.generation DESC`,
    [issueId],
  );
  return rows;
}
