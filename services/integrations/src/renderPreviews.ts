import type pg from 'pg';
import { renderTicket } from './linear/renderTicket.ts';
import type { TicketPolicy } from './policy/policy.ts';
import { readTicketFacts } from './readTicketFacts.ts';
import { notifyTickets } from './sql/notifyTickets.ts';
import { selectPolicy } from './sql/selectPolicy.ts';
import { selectStalePreviews } from './sql/selectStalePreviews.ts';
import { storeTicketPreview } from './sql/storeTicketPreview.ts';
import type { ReadUsage } from './usage.ts';

const BATCH = 50;

/**
 * Writes the tickets that wait as they would be sent now, so that the dashboard can show them.
 * @returns whether there was any to write
 */
export async function renderPreviews(deps: {
  pool: pg.Pool;
  publicUrl: string;
  usage: ReadUsage | undefined;
  now: () => number;
}): Promise<boolean> {
  const changed = new Map<string, TicketPolicy>();
  for (const { outboxId, projectId, incidentId } of await selectStalePreviews(deps.pool, BATCH)) {
    const read = await readTicketFacts(deps.pool, incidentId, deps.usage);
    if (!read) continue;
    const policy = changed.get(projectId) ?? (await selectPolicy(deps.pool, projectId));
    const text = renderTicket(read.facts, { publicUrl: deps.publicUrl, nowMs: deps.now(), policy });
    if (await storeTicketPreview(deps.pool, { outboxId, asOf: read.asOf, ...text })) changed.set(projectId, policy);
  }
  for (const projectId of changed.keys()) await notifyTickets(deps.pool, projectId);
  return changed.size > 0;
}
