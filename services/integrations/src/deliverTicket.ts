/**
 * One try to bring one ticket to Linear. States of its row in `outbox`:
 *
 * - `new`: Linear was never asked, or said that it did nothing. Claimed → `sending`.
 * - `sending`: a relay holds the lease. Ends as one of the others, or the lease runs out: that is `unknown`.
 * - `unknown`: Linear may have made the issue. Claimed → `sending`, and looked up before anything is made.
 * - `linked`: there is exactly one issue, and it is recorded. The end.
 * - `failed`: Linear refused the ticket for good; a person must act. The end.
 *
 * The issue's id is derived, not drawn: however often and from wherever it is tried, Linear makes one issue of it.
 */
import type pg from 'pg';
import { deriveIssueId } from './linear/deriveIssueId.ts';
import { counted, people } from './linear/incidentWords.ts';
import { type LinearApi, LinearCallError, type LinearIssue, type LinearTeam } from './linear/linearApi.ts';
import type { LinearFailure } from './linear/linearFailure.ts';
import { incidentUrl, renderTicket } from './linear/renderTicket.ts';
import type { TicketFacts } from './linear/ticketFacts.ts';
import { readTicketFacts } from './readTicketFacts.ts';
import { failTicket, linkTicket } from './settleTicket.ts';
import type { ClaimedTicket } from './sql/claimDueTicket.ts';
import { releaseTicket } from './sql/releaseTicket.ts';
import { storeTicketText } from './sql/storeTicketText.ts';

/** Linear's scale: 1 urgent, 2 high, 3 medium, 4 low. */
const PRIORITY = { high: 2, medium: 3, low: 4 } as const;

export interface DeliverDeps {
  pool: pg.Pool;
  linear: LinearApi;
  team: LinearTeam;
  publicUrl: string;
  now: () => number;
  /** How long a row waits after a try with this many before it. */
  backoffMs: (attempts: number) => number;
}

export type Delivery =
  | { type: 'linked'; issue: LinearIssue; attachmentError?: string }
  | { type: 'failed'; reason: string }
  /** Given back, to be tried again. */
  | { type: 'waiting'; failure: LinearFailure }
  /** Another relay has it, or the incident is gone. */
  | { type: 'lost' };

type Leased = ClaimedTicket & { lease: string };

export async function deliverTicket(deps: DeliverDeps, ticket: Leased): Promise<Delivery> {
  let asked = ticket.previousState !== 'new';
  let creating = false;
  try {
    const read = await readTicketFacts(deps.pool, ticket.incidentId);
    if (!read) return { type: 'lost' };
    const id = deriveIssueId(ticket);
    let issue = asked ? await deps.linear.findIssue(id) : undefined;
    if (!issue) {
      const text = renderTicket(read.facts, { publicUrl: deps.publicUrl, nowMs: deps.now() });
      if (!(await storeTicketText(deps.pool, { ...ticket, ...text }))) return { type: 'lost' };
      creating = true;
      const conflict = await create(deps, { id, ...text }, read.facts);
      creating = false;
      asked = true;
      issue = await deps.linear.findIssue(id);
      if (!issue && conflict) throw new LinearCallError({ type: 'uncertain', message: conflict.message });
      if (!issue)
        throw new LinearCallError({ type: 'uncertain', message: 'Linear made the issue and does not find it' });
    }
    const attachmentError = await attach(deps, issue, read.facts);
    if (!(await linkTicket(deps.pool, ticket, issue))) return { type: 'lost' };
    return { type: 'linked', issue, ...(attachmentError === undefined ? {} : { attachmentError }) };
  } catch (error) {
    const failure = failureOf(error);
    if (creating && failure.type === 'refused') {
      return (await failTicket(deps.pool, ticket, failure.message))
        ? { type: 'failed', reason: failure.message }
        : { type: 'lost' };
    }
    const nothingWasDone = !creating || failure.type !== 'uncertain';
    const state = !asked && nothingWasDone ? 'new' : 'unknown';
    const delayMs = waitMs(deps, failure, ticket.attempts);
    const released = await releaseTicket(deps.pool, { ...ticket, state, error: failure.message, delayMs });
    return released ? { type: 'waiting', failure } : { type: 'lost' };
  }
}

/** Returns the conflict when the issue was there already. */
async function create(
  deps: DeliverDeps,
  issue: { id: string; title: string; description: string },
  facts: TicketFacts,
): Promise<LinearFailure | undefined> {
  try {
    await deps.linear.createIssue({ ...issue, teamId: deps.team.id, priority: PRIORITY[facts.incident.severity] });
    return undefined;
  } catch (error) {
    if (error instanceof LinearCallError && error.failure.type === 'conflict') return error.failure;
    throw error;
  }
}

/** The issue is what counts: an attachment that Linear refuses for good does not hold it back. */
async function attach(deps: DeliverDeps, issue: LinearIssue, facts: TicketFacts): Promise<string | undefined> {
  const { shortId, sessions } = facts.incident;
  try {
    await deps.linear.attach({
      issueId: issue.id,
      url: incidentUrl(deps.publicUrl, shortId),
      title: `Wince incident ${shortId}`,
      subtitle: `${people(facts)}, ${counted(sessions, 'session', 'sessions')}`,
    });
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.type === 'refused' || failure.type === 'missing') return failure.message;
    throw error;
  }
}

function waitMs(deps: DeliverDeps, failure: LinearFailure, attempts: number): number {
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

function failureOf(error: unknown): LinearFailure {
  if (error instanceof LinearCallError) return error.failure;
  return { type: 'uncertain', message: error instanceof Error ? error.message : String(error) };
}
