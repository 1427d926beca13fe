/**
 * One try to bring one row of the outbox to where it belongs. States of the row:
 *
 * - `new`: nothing was ever sent, or it is certain that nothing came of it. Claimed → `sending`.
 * - `sending`: a relay holds the lease. Ends as one of the others, or the lease runs out: that is `unknown`.
 * - `unknown`: something may have come of it. Claimed → `sending`, and looked up before anything is sent.
 * - `linked`: it is there, once, and recorded. The end.
 * - `failed`: refused for good; a person must act. The end.
 * - `skipped`: no longer wanted, or a person's decision stands against it. The end.
 *
 * The lease is the fence: every write of an outcome names it, so that a relay that was too slow changes nothing.
 */
import type pg from 'pg';
import { type Channel, ChannelError, LeaseLostError, type Receipt } from './channel.ts';
import type { Failure } from './failure.ts';
import { inTransaction } from './inTransaction.ts';
import type { ClaimedJob } from './sql/claimDueJob.ts';
import { holdJob } from './sql/holdJob.ts';
import { insertActivity } from './sql/insertActivity.ts';
import { insertAttempt } from './sql/insertAttempt.ts';
import { markDone } from './sql/markDone.ts';
import { notifyTickets } from './sql/notifyTickets.ts';
import { releaseJob } from './sql/releaseJob.ts';

export interface DeliverDeps {
  pool: pg.Pool;
  channel: Channel;
  now: () => number;
  /** How long a row waits after a try with this many before it; undefined: it is given up. */
  backoffMs: (attempts: number) => number | undefined;
}

export type Delivery =
  | { type: 'linked'; detail: string; warning?: string }
  | { type: 'failed'; reason: string }
  | { type: 'skipped'; reason: string }
  /** Given back, to be tried again. */
  | { type: 'waiting'; failure: Failure }
  /** Another relay has it, or the incident is gone. */
  | { type: 'lost' };

export type LeasedJob = ClaimedJob & { lease: string };

export async function deliver(deps: DeliverDeps, job: LeasedJob): Promise<Delivery> {
  const { pool, channel, now } = deps;
  const startedAt = now();
  const asked = job.previousState !== 'new';
  try {
    const receipt = (asked ? await channel.find?.(job) : undefined) ?? (await sendOrFind(deps, job));
    const { detail, status, warning } = receipt;
    const done = await inTransaction(pool, async (client) => {
      // The incident first: whoever deletes it takes the same locks in the same order.
      await receipt.record?.(client);
      if (!(await markDone(client, { ...job, state: 'linked', error: null }))) return false;
      await insertAttempt(client, { ...job, outcome: 'linked', detail, status, tookMs: now() - startedAt });
      await notifyTickets(client, job.projectId);
      return true;
    });
    return done ? { type: 'linked', detail, ...(warning === undefined ? {} : { warning }) } : { type: 'lost' };
  } catch (error) {
    if (error instanceof LeaseLostError) return { type: 'lost' };
    return settleFailure(deps, job, { error, asked, tookMs: now() - startedAt });
  }
}

/** A conflict says that an earlier try came through: what it made is what counts. */
async function sendOrFind({ channel, pool }: DeliverDeps, job: LeasedJob): Promise<Receipt> {
  try {
    return await channel.send(job, (text) => holdJob(pool, { ...job, text }));
  } catch (error) {
    if (!(error instanceof ChannelError) || error.failure.type !== 'conflict') throw error;
    const found = await channel.find?.(job);
    if (found) return found;
    throw new ChannelError({ type: 'uncertain', message: error.message });
  }
}

async function settleFailure(
  deps: DeliverDeps,
  job: LeasedJob,
  { error, asked, tookMs }: { error: unknown; asked: boolean; tookMs: number },
): Promise<Delivery> {
  const failure = failureOf(error);
  const maybe = asked || !(error instanceof ChannelError) || error.effect === 'maybe';
  const delayMs = waitMs(deps, failure, job.attempts);
  const status = 'status' in failure ? failure.status : undefined;
  const attempt = { ...job, detail: failure.message, status, tookMs };
  const end =
    failure.type === 'skipped' ? 'skipped' : failure.type === 'refused' || delayMs === undefined ? 'failed' : undefined;
  const done = await inTransaction(deps.pool, async (client) => {
    if (end !== undefined) {
      const held = failure.type === 'skipped' ? failure.held : undefined;
      if (!(await markDone(client, { ...job, state: end, error: failure.message, held }))) return false;
      const { incidentId } = job;
      if (incidentId !== null && job.kind === 'create-ticket')
        await insertActivity(client, { incidentId, action: `ticket-${end}`, detail: failure.message });
      await notifyTickets(client, job.projectId);
    } else {
      const state = maybe ? 'unknown' : 'new';
      if (!(await releaseJob(client, { ...job, state, error: failure.message, delayMs: delayMs ?? 0 }))) return false;
    }
    await insertAttempt(client, { ...attempt, outcome: end ?? 'waiting' });
    return true;
  });
  if (!done) return { type: 'lost' };
  return end === undefined ? { type: 'waiting', failure } : { type: end, reason: failure.message };
}

function waitMs(deps: DeliverDeps, failure: Failure, attempts: number): number | undefined {
  switch (failure.type) {
    case 'rate-limited':
      return Math.max(0, failure.retryAtMs - deps.now());
    case 'paused':
      // The relay waits as a whole; the row is due as soon as a new key is there.
      return 0;
    default:
      return deps.backoffMs(attempts);
  }
}

export function failureOf(error: unknown): Failure {
  if (error instanceof ChannelError) return error.failure;
  return { type: 'uncertain', message: error instanceof Error ? error.message : String(error) };
}
