/** The outcomes that end a ticket's way, each in one transaction that holds only while the lease is ours. */
import type pg from 'pg';
import type { LinearIssue } from './linear/linearApi.ts';
import type { ClaimedTicket } from './sql/claimDueTicket.ts';
import { insertActivity } from './sql/insertActivity.ts';
import { insertTicket } from './sql/insertTicket.ts';
import { markFailed } from './sql/markFailed.ts';
import { markLinked } from './sql/markLinked.ts';
import { notifyTickets } from './sql/notifyTickets.ts';
import { openIncident } from './sql/openIncident.ts';

type Leased = ClaimedTicket & { lease: string };

/** False when the lease was lost, and nothing was written. */
export function linkTicket(pool: pg.Pool, ticket: Leased, issue: LinearIssue): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    // The incident first: whoever deletes it takes the same locks in the same order.
    await openIncident(client, ticket.incidentId);
    if (!(await markLinked(client, ticket))) return false;
    await insertTicket(client, { ...ticket, linearIssueId: issue.id, identifier: issue.identifier, url: issue.url });
    const { incidentId } = ticket;
    await insertActivity(client, { incidentId, action: 'ticket-created', detail: issue.identifier });
    await notifyTickets(client, ticket.projectId);
    return true;
  });
}

/** False when the lease was lost, and nothing was written. */
export function failTicket(pool: pg.Pool, ticket: Leased, reason: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    if (!(await markFailed(client, { ...ticket, error: reason }))) return false;
    await insertActivity(client, { incidentId: ticket.incidentId, action: 'ticket-failed', detail: reason });
    await notifyTickets(client, ticket.projectId);
    return true;
  });
}

async function inTransaction(pool: pg.Pool, run: (client: pg.PoolClient) => Promise<boolean>): Promise<boolean> {
  const client = await pool.connect();
  // A connection that breaks tells its query, and once more the client: unheard, that would end the process.
  const ignore = () => {};
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const done = await run(client);
    await client.query(done ? 'COMMIT' : 'ROLLBACK');
    return done;
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that failed inside a transaction is closed, which rolls back, rather than reused.
    client.off('error', ignore);
    client.release(broken);
  }
}
