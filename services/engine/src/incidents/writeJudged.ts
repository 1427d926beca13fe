import type { RuleId, Severity, Signal } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import type { RuleDefinition } from '../rules/definition.ts';
import { insertActivity } from '../sql/insertActivity.ts';
import { insertDueTickets } from '../sql/insertDueTickets.ts';
import { insertIncidents } from '../sql/insertIncidents.ts';
import { insertSignals, type SignalRow } from '../sql/insertSignals.ts';
import { lockIncidents } from '../sql/lockIncidents.ts';
import { type LogPosition, updatePositions } from '../sql/logPositions.ts';
import { updateIncidents } from '../sql/updateIncidents.ts';
import { upsertIncidentSessions } from '../sql/upsertIncidentSessions.ts';
import { upsertTraits } from '../sql/upsertTraits.ts';
import { identifyIncident } from './fingerprint.ts';
import { inTransaction } from './inTransaction.ts';

const SEVERITY_RANK: Record<Severity, number> = { low: 0, medium: 100, high: 200 };

/** Classes 22 and 23: the data itself is refused, now and at every other try. */
const REFUSED = /^2[23]/;

interface Judged {
  signals: readonly Signal[];
  positions: readonly LogPosition[];
  fence: string;
  rules: readonly RuleDefinition[];
  /** A signal that Postgres refuses for good was left out, so that the others go on. */
  onRefused: (signalId: string, error: unknown) => void;
}

/**
 * Writes what was judged, and how far, in one transaction: signals, incidents, the tickets now due, the positions.
 * Writing the same again changes nothing, so that a transaction whose outcome is unknown is simply run again.
 *
 * @returns how many signals and tickets were new
 */
export async function writeJudged(pool: Pool, judged: Judged): Promise<{ signals: number; tickets: number }> {
  try {
    return await write(pool, judged, judged.signals, judged.positions);
  } catch (error) {
    if (judged.signals.length === 0 || !REFUSED.test(codeOf(error))) throw error;
  }
  // One of them cannot be stored: each alone, the positions last.
  const total = { signals: 0, tickets: 0 };
  for (const signal of judged.signals) {
    try {
      const written = await write(pool, judged, [signal], []);
      total.signals += written.signals;
      total.tickets += written.tickets;
    } catch (error) {
      if (!REFUSED.test(codeOf(error))) throw error;
      judged.onRefused(signal.id, error);
    }
  }
  await write(pool, judged, [], judged.positions);
  return total;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

async function write(
  pool: Pool,
  { fence, rules }: Judged,
  signals: readonly Signal[],
  positions: readonly LogPosition[],
) {
  return inTransaction(pool, async (client) => {
    const written = signals.length === 0 ? { signals: 0, tickets: 0 } : await writeSignals(client, signals, rules);
    await updatePositions(client, 'judge', fence, positions);
    return written;
  });
}

async function writeSignals(client: PoolClient, signals: readonly Signal[], rules: readonly RuleDefinition[]) {
  const identified = signals.map((signal) => ({ signal, identity: identifyIncident(signal) }));
  const incidents = identified.filter(({ signal }) => signal.severity !== 'low');
  const drafts = [...new Map(incidents.map((entry) => [entry.identity.incidentId, entry])).values()].map(
    ({ signal, identity }) => ({
      id: identity.incidentId,
      short_id: identity.shortId,
      project_id: signal.projectId,
      fingerprint: identity.fingerprint,
      rule: signal.rule,
      severity: signal.severity,
      route: signal.route,
      element: signal.element,
      at: new Date(signal.at).toISOString(),
      signal_id: signal.id,
    }),
  );
  const opened = drafts.length > 0 ? await insertIncidents(client, drafts) : new Set<string>();
  const fresh = await insertSignals(
    client,
    identified.map(({ signal, identity }) => toRow(signal, signal.severity === 'low' ? null : identity.incidentId)),
  );
  if (fresh.size === 0) return { signals: 0, tickets: 0 };

  const ids = [...fresh];
  await lockIncidents(client, ids);
  const gained = await upsertIncidentSessions(client, ids);
  await upsertTraits(client, ids);
  const updated = await updateIncidents(client, ids, { ranks: ranksOf(rules), gained });
  const activity = updated.flatMap(({ id, regressed, woken }) => [
    ...(opened.has(id) ? [{ incident_id: id, action: 'opened' as const }] : []),
    ...(regressed ? [{ incident_id: id, action: 'regressed' as const }] : []),
    ...(woken === null ? [] : [{ incident_id: id, action: 'woke' as const, detail: woken }]),
  ]);
  if (activity.length > 0) await insertActivity(client, activity);
  const tickets = await insertDueTickets(
    client,
    updated.map(({ id }) => id),
  );
  if (tickets > 0) await client.query("SELECT pg_notify('wince_outbox', '')");
  for (const project of new Set(updated.map(({ project_id }) => project_id)))
    await client.query('SELECT pg_notify($1, $2)', ['wince_changes', JSON.stringify({ project, kind: 'incidents' })]);
  return { signals: fresh.size, tickets };
}

function toRow(signal: Signal, incidentId: string | null): SignalRow {
  return {
    id: signal.id,
    project_id: signal.projectId,
    incident_id: incidentId,
    rule: signal.rule,
    rule_version: signal.ruleVersion,
    session_id: signal.sessionId,
    page_id: signal.pageId,
    person: signal.person ?? null,
    at: new Date(signal.at).toISOString(),
    route: signal.route,
    element: signal.element,
    severity: signal.severity,
    browser: signal.browser,
    os: signal.os,
    release: signal.release ?? null,
    explanation: signal.explanation,
  };
}

/** Gravity of signals: severity first, then the weight of the rule. */
export function ranksOf(rules: readonly RuleDefinition[]): { rule: RuleId; severity: Severity; rank: number }[] {
  return rules.flatMap(({ id, weight }) =>
    (Object.keys(SEVERITY_RANK) as Severity[]).map((severity) => ({
      rule: id,
      severity,
      rank: SEVERITY_RANK[severity] + weight,
    })),
  );
}
