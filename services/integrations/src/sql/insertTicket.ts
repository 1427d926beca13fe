import type pg from 'pg';

/** Another issue for the same generation takes the place of one that a person deleted. */
export async function insertTicket(
  client: pg.ClientBase,
  ticket: {
    incidentId: string;
    generation: number;
    linearIssueId: string;
    identifier: string;
    url: string;
    priority: number;
    people: number;
    /** Of the issue, ISO 8601. */
    updatedAt: string;
    stateName: string;
  },
): Promise<void> {
  await client.query(
    `INSERT INTO tickets (incident_id, generation, linear_issue_id, identifier, url, priority_set, people_told,
       linear_updated_at, state_name)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (incident_id, generation) DO UPDATE SET linear_issue_id = excluded.linear_issue_id, state = 'open',
       identifier = excluded.identifier, url = excluded.url, priority_set = excluded.priority_set,
       people_told = excluded.people_told, told_at = now(), linear_updated_at = excluded.linear_updated_at,
       state_name = excluded.state_name, merged_into_id = NULL, merged_into = NULL, created_at = now()
     WHERE tickets.linear_issue_id <> excluded.linear_issue_id`,
    [
      ticket.incidentId,
      ticket.generation,
      ticket.linearIssueId,
      ticket.identifier,
      ticket.url,
      ticket.priority,
      ticket.people,
      ticket.updatedAt,
      ticket.stateName,
    ],
  );
  // What changed meanwhile is looked at again, now that there is a ticket to change.
  await client.query(`UPDATE incident_marks SET seen_updated_at = '-infinity' WHERE incident_id = $1`, [
    ticket.incidentId,
  ]);
}
