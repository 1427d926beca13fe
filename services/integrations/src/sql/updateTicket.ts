import type pg from 'pg';
import type { TicketState } from '../linear/linearTypes.ts';

export interface TicketChanges {
  state?: TicketState | undefined;
  stateName?: string | undefined;
  prioritySet?: number | undefined;
  /** People of the incident as its ticket says them now. */
  peopleTold?: number | undefined;
  identifier?: string | undefined;
  url?: string | undefined;
  mergedIntoId?: string | undefined;
  mergedInto?: string | undefined;
  /** Of the issue, ISO 8601. Never goes back. */
  updatedAt?: string | undefined;
}

/** Changes what is given of one ticket, and keeps the rest. */
export async function updateTicket(
  client: pg.ClientBase | pg.Pool,
  ticket: { incidentId: string; generation: number },
  changes: TicketChanges,
): Promise<void> {
  await client.query(
    `UPDATE tickets SET state = coalesce($3, state), state_name = coalesce($4, state_name),
       priority_set = coalesce($5, priority_set),
       people_told = coalesce($6, people_told), told_at = CASE WHEN $6::int IS NULL THEN told_at ELSE now() END,
       identifier = coalesce($7, identifier), url = coalesce($8, url),
       merged_into_id = coalesce($9, merged_into_id), merged_into = coalesce($10, merged_into),
       linear_updated_at = greatest(linear_updated_at, $11::timestamptz)
     WHERE incident_id = $1 AND generation = $2`,
    [
      ticket.incidentId,
      ticket.generation,
      changes.state ?? null,
      changes.stateName ?? null,
      changes.prioritySet ?? null,
      changes.peopleTold ?? null,
      changes.identifier ?? null,
      changes.url ?? null,
      changes.mergedIntoId ?? null,
      changes.mergedInto ?? null,
      changes.updatedAt ?? null,
    ],
  );
}
