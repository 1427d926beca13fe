import type pg from 'pg';
import type { TicketFacts } from './linear/ticketFacts.ts';
import { selectSpread } from './sql/selectSpread.ts';
import { selectTicketFacts } from './sql/selectTicketFacts.ts';
import { selectTroubles } from './sql/selectTroubles.ts';

/** Everything a ticket is written from, and `asOf`, the version of the incident it shows. */
export async function readTicketFacts(
  pool: pg.Pool,
  incidentId: string,
): Promise<{ facts: TicketFacts; asOf: string } | undefined> {
  const row = await selectTicketFacts(pool, incidentId);
  if (!row) return undefined;
  const { asOf, ...incident } = row;
  const [spread, troubles] = await Promise.all([selectSpread(pool, incidentId), selectTroubles(pool, incidentId)]);
  return { facts: { ...incident, spread, troubles }, asOf };
}
