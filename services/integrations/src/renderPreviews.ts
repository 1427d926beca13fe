import type pg from 'pg';
import { renderTicket } from './linear/renderTicket.ts';
import { readTicketFacts } from './readTicketFacts.ts';
import { notifyTickets } from './sql/notifyTickets.ts';
import { selectStalePreviews } from './sql/selectStalePreviews.ts';
import { storeTicketPreview } from './sql/storeTicketPreview.ts';

const BATCH = 50;

/**
 * Writes the tickets that wait as they would be sent now, so that the dashboard can show them.
 * @returns whether there was any to write
 */
export async function renderPreviews(deps: { pool: pg.Pool; publicUrl: string; now: () => number }): Promise<boolean> {
  const changed = new Set<string>();
  for (const { outboxId, projectId, incidentId } of await selectStalePreviews(deps.pool, BATCH)) {
    const read = await readTicketFacts(deps.pool, incidentId);
    if (!read) continue;
    const text = renderTicket(read.facts, { publicUrl: deps.publicUrl, nowMs: deps.now() });
    if (await storeTicketPreview(deps.pool, { outboxId, asOf: read.asOf, ...text })) changed.add(projectId);
  }
  for (const projectId of changed) await notifyTickets(deps.pool, projectId);
  return changed.size > 0;
}
