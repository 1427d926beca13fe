/**
 * Keeps tickets alive: looks at every incident that has changed since it was last looked at, whoever changed it, and
 * writes what is to be done into the outbox, in one transaction with the mark of how far it has looked. One keeper at a
 * time, on all machines together.
 */
import type pg from 'pg';
import { inTransaction } from '../inTransaction.ts';
import type { TicketPolicy } from '../policy/policy.ts';
import { quietReason } from '../policy/quietHours.ts';
import { insertSteps } from '../sql/insertSteps.ts';
import { resolveQuietIncidents } from '../sql/resolveQuietIncidents.ts';
import { selectChangedIncidents } from '../sql/selectChangedIncidents.ts';
import { selectPolicy } from '../sql/selectPolicy.ts';
import { upsertMarks } from '../sql/upsertMarks.ts';
import { describeStep } from './describeStep.ts';
import { planSteps } from './plan.ts';

const BATCH = 200;
/** Any number; the same in every process. */
const KEEPER_LOCK = 4_405_001;

export interface KeeperDeps {
  pool: pg.Pool;
  publicUrl: string;
  now: () => number;
}

/** @returns how many incidents it looked at, and how many things it found to do */
export function keepAlive(deps: KeeperDeps): Promise<{ seen: number; steps: number }> {
  return inTransaction(deps.pool, async (client) => {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS mine', [
      KEEPER_LOCK,
    ]);
    if (!rows[0]?.mine) return { seen: 0, steps: 0 };
    await resolveQuietIncidents(client);
    const changed = await selectChangedIncidents(client, BATCH);
    const policies = new Map<string, TicketPolicy>();
    const nowMs = deps.now();
    const steps = [];
    const marks = [];
    for (const row of changed) {
      const policy = policies.get(row.projectId) ?? (await selectPolicy(client, row.projectId));
      policies.set(row.projectId, policy);
      const quiet = quietReason(policy, nowMs) !== undefined;
      const plan = planSteps(row.mark ?? undefined, row.incident, row.ticket ?? undefined, { policy, quiet, nowMs });
      marks.push({ incidentId: row.incidentId, seenUpdatedAt: row.updatedAt, ...plan.mark });
      steps.push(...plan.steps.map((step) => describeStep(step, row, { publicUrl: deps.publicUrl, nowMs })));
    }
    const written = await insertSteps(client, steps);
    await upsertMarks(client, marks);
    if (written > 0) await client.query("SELECT pg_notify('wince_outbox', '')");
    return { seen: changed.length, steps: written };
  });
}
