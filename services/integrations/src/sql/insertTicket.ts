import type pg from 'pg';

export async function insertTicket(
  client: pg.ClientBase,
  ticket: { incidentId: string; generation: number; linearIssueId: string; identifier: string; url: string },
): Promise<void> {
  await client.query(
    `INSERT INTO tickets (incident_id, generation, linear_issue_id, identifier, url) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (incident_id, generation) DO NOTHING`,
    [ticket.incidentId, ticket.generation, ticket.linearIssueId, ticket.identifier, ticket.url],
  );
}
