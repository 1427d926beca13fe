import type { TicketPolicy } from './policy.ts';

export type HeldBy = 'dry-run' | 'paused' | 'severity' | 'people' | 'share' | 'quiet-hours' | 'budget' | 'digest';

export interface Candidate {
  outboxId: string;
  forced: boolean;
  severity: 'low' | 'medium' | 'high';
  people: number;
  /** Percent of the sessions that used the element; undefined where that is not known, which holds nothing back. */
  share: number | undefined;
  held: string | null;
  /** People when it went into a digest. */
  heldPeople: number | null;
}

export type Decision = { type: 'admit' } | { type: 'hold'; by: HeldBy; detail: string };

const RANK = { low: 0, medium: 1, high: 2 } as const;

/** Whether a new ticket may go out now. `left`: what is left of today's budget. */
export function decide(
  policy: TicketPolicy,
  candidate: Candidate,
  today: { left: number; quiet: string | undefined },
): Decision {
  const hold = (by: HeldBy, detail: string): Decision => ({ type: 'hold', by, detail });
  if (policy.paused) return hold('paused', 'Tickets of this project are paused. Resume them to send it.');
  if (candidate.forced) return { type: 'admit' };
  if (policy.dryRun) return hold('dry-run', 'Dry run: tickets are written and shown, not sent.');
  if (RANK[candidate.severity] < RANK[policy.minSeverity])
    return hold('severity', `Severity is ${candidate.severity}; tickets start at ${policy.minSeverity}.`);
  if (candidate.people < policy.minPeople)
    return hold('people', `${candidate.people} of ${policy.minPeople} people so far.`);
  if (candidate.share !== undefined && candidate.share < policy.minShare)
    return hold('share', `${round(candidate.share)} % of those who used it; tickets start at ${policy.minShare} %.`);
  if (candidate.held === 'digest' && candidate.people < 2 * (candidate.heldPeople ?? 0))
    return hold(
      'digest',
      'It was told in a digest, and gets a ticket of its own once it has hit twice as many people.',
    );
  if (today.quiet !== undefined) return hold('quiet-hours', today.quiet);
  if (today.left <= 0)
    return hold(
      'budget',
      `Today's budget of ${policy.budgetPerDay === 1 ? '1 ticket' : `${policy.budgetPerDay} tickets`} is used up. It goes into the digest of the day.`,
    );
  return { type: 'admit' };
}

function round(percent: number): string {
  return percent < 10 ? percent.toFixed(1) : String(Math.round(percent));
}
