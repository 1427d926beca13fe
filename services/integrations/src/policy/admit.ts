/**
 * Lets new tickets through, or says why not. One project after the other, each alone under the lock of its policy, so
 * that two relays cannot spend the same ticket of a budget.
 */
import type pg from 'pg';
import { inTransaction } from '../inTransaction.ts';
import { insertDigest } from '../sql/insertDigest.ts';
import { notifyTickets } from '../sql/notifyTickets.ts';
import { lockPolicy } from '../sql/selectPolicy.ts';
import { countAdmitted, selectProjectsWaiting, selectWaiting, type WaitingTicket } from '../sql/selectWaiting.ts';
import { admitTickets, holdTickets } from '../sql/settleWaiting.ts';
import type { ReadUsage } from '../usage.ts';
import { type Candidate, decide } from './decide.ts';
import { localTime } from './localTime.ts';
import { quietReason } from './quietHours.ts';

const WEIGHT = { low: 1, medium: 3, high: 9 } as const;

export interface AdmitDeps {
  pool: pg.Pool;
  usage: ReadUsage | undefined;
  now: () => number;
}

/** @returns how many tickets may go out now that could not before */
export async function admit(deps: AdmitDeps): Promise<number> {
  let admitted = 0;
  for (const projectId of await selectProjectsWaiting(deps.pool)) admitted += await admitProject(deps, projectId);
  return admitted;
}

function admitProject(deps: AdmitDeps, projectId: string): Promise<number> {
  return inTransaction(deps.pool, async (client) => {
    const policy = await lockPolicy(client, projectId);
    const nowMs = deps.now();
    const today = localTime(nowMs, policy.timezone);
    const quiet = quietReason(policy, nowMs);
    // Yesterday's rest is told in one ticket, as soon as somebody wants to be told.
    const muted = policy.paused || policy.dryRun || quiet !== undefined;
    if (!muted) await insertDigest(client, { projectId, today: today.date, timezone: policy.timezone });

    const waiting = await selectWaiting(client, projectId);
    let left =
      policy.budgetPerDay - (await countAdmitted(client, { projectId, date: today.date, timezone: policy.timezone }));
    const pain = (one: WaitingTicket) => one.people * WEIGHT[one.severity];
    waiting.sort((a, b) => Number(b.forced) - Number(a.forced) || pain(b) - pain(a));
    const goes: string[] = [];
    const stays: { outboxId: string; held: string; detail: string }[] = [];
    for (const one of waiting) {
      const share = policy.minShare > 0 && left > 0 ? await shareOf(deps.usage, one) : undefined;
      const candidate: Candidate = { ...one, share };
      const decision = decide(policy, candidate, { left, quiet });
      if (decision.type === 'admit') {
        goes.push(one.outboxId);
        // What a person asks for is theirs to spend.
        if (!one.forced) left -= 1;
      } else if (one.held !== decision.by || one.heldDetail !== decision.detail) {
        stays.push({ outboxId: one.outboxId, held: decision.by, detail: decision.detail });
      }
    }
    await admitTickets(client, goes);
    await holdTickets(client, stays);
    if (goes.length + stays.length > 0) await notifyTickets(client, projectId);
    return goes.length;
  });
}

/** Percent of the sessions that used the element; undefined where that is not known. */
async function shareOf(readUsage: ReadUsage | undefined, one: WaitingTicket): Promise<number | undefined> {
  const { projectId, route, selector, sinceMs } = one;
  // ClickHouse is away: an unknown share holds nothing back.
  const usage = await readUsage?.({ projectId, route, selector, sinceMs }).catch(() => undefined);
  return usage && usage.sessions >= one.sessions && usage.sessions > 0
    ? (100 * one.sessions) / usage.sessions
    : undefined;
}
