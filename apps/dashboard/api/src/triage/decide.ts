/**
 * What a decision makes of an incident. Pure: how it is, what was decided, and out comes how it is to be, or nothing
 * where it is so already or the decision means nothing for it.
 *
 * new → open: accepted. new, open → snoozed: until a time, more people, the next release; it wakes to where it was.
 * Any → resolved. Any → ignored: declined with a reason, or a duplicate of another. snoozed, resolved, ignored → open.
 */
import type { IncidentStatus } from '../sql/selectIncidents.ts';

/** What a decision can change, named as the columns; times as PostgreSQL writes them. */
export interface TriageState {
  status: IncidentStatus;
  status_reason: string | null;
  reviewed_at: string | null;
  verdict: 'accepted' | 'declined' | 'duplicate' | null;
  assignee_id: string | null;
  duplicate_of: string | null;
  snoozed_from: 'new' | 'open' | null;
  snooze_until: string | null;
  snooze_people: number | null;
  snooze_release: string | null;
  fixed_release: string | null;
  fixed_after: boolean;
}

/** A decision with everything looked up that it depends on. */
export type Decision =
  | { type: 'accept' }
  | { type: 'duplicate'; of: { id: string; shortId: string } }
  | { type: 'decline'; reason: string }
  | { type: 'snooze'; until: string | null; people: number | null; release: string | null }
  | { type: 'resolve'; release: string | null; after: boolean; reason: string | null }
  | { type: 'reopen'; reason: string | null }
  | { type: 'assign'; to: { id: string; name: string } | null };

export interface Decided {
  next: TriageState;
  /** The line of activity. */
  action: string;
  detail: string | null;
}

/** What belongs to one status only. */
const AWAKE = { snoozed_from: null, snooze_until: null, snooze_people: null, snooze_release: null } as const;
const PLAIN = { ...AWAKE, duplicate_of: null, fixed_release: null, fixed_after: false, status_reason: null } as const;

export function decide(
  decision: Decision,
  incident: { id: string; people: number; state: TriageState },
  now: string,
): Decided | undefined {
  const { state } = incident;
  const reviewed = { ...state, ...PLAIN, reviewed_at: now };
  const outcome = (next: TriageState, action: string, detail: string | null = null): Decided | undefined =>
    isSame(state, next) ? undefined : { next, action, detail };
  switch (decision.type) {
    case 'accept':
      return outcome({ ...reviewed, status: 'open', verdict: 'accepted' }, 'accepted');
    case 'duplicate':
      if (decision.of.id === incident.id) return undefined;
      return outcome(
        {
          ...reviewed,
          status: 'ignored',
          verdict: 'duplicate',
          duplicate_of: decision.of.id,
          status_reason: `Duplicate of ${decision.of.shortId}`,
        },
        'duplicate',
        decision.of.shortId,
      );
    case 'decline':
      return outcome(
        { ...reviewed, status: 'ignored', verdict: 'declined', status_reason: decision.reason },
        'ignored',
        decision.reason,
      );
    case 'snooze': {
      const from = state.status === 'snoozed' ? state.snoozed_from : state.status;
      // What is done with needs no rest.
      if (from !== 'new' && from !== 'open') return undefined;
      const wakeAt = decision.people === null ? null : incident.people + decision.people;
      return outcome(
        {
          ...reviewed,
          status: 'snoozed',
          snoozed_from: from,
          snooze_until: decision.until,
          snooze_people: wakeAt,
          snooze_release: decision.release,
        },
        'snoozed',
        snoozeText(decision, wakeAt),
      );
    }
    case 'resolve':
      return outcome(
        {
          ...reviewed,
          status: 'resolved',
          verdict: state.verdict ?? 'accepted',
          fixed_release: decision.release,
          fixed_after: decision.after,
          status_reason: decision.reason,
        },
        'resolved',
        decision.release === null
          ? decision.reason
          : `in ${decision.after ? 'the release after' : 'release'} ${decision.release}`,
      );
    case 'reopen': {
      if (state.status === 'open') return undefined;
      const verdict = state.verdict === 'accepted' ? 'accepted' : null;
      const status = state.status === 'snoozed' ? (state.snoozed_from ?? 'open') : 'open';
      return outcome(
        { ...reviewed, status, verdict, status_reason: decision.reason },
        state.status === 'new' ? 'opened' : 'reopened',
        decision.reason,
      );
    }
    case 'assign':
      return outcome(
        { ...state, assignee_id: decision.to?.id ?? null },
        decision.to === null ? 'unassigned' : 'assigned',
        decision.to?.name ?? null,
      );
  }
}

function snoozeText(decision: Extract<Decision, { type: 'snooze' }>, wakeAt: number | null): string {
  const parts = [
    decision.until === null ? '' : `until ${decision.until.slice(0, 16).replace('T', ' ')} UTC`,
    wakeAt === null ? '' : `until ${wakeAt.toLocaleString('en')} people are hit`,
    decision.release === null ? '' : `until a release after ${decision.release}`,
  ];
  return parts.filter((part) => part !== '').join(', or ');
}

/** A second look that comes to the same is no change; the first look is one. */
function isSame(before: TriageState, next: TriageState): boolean {
  const names = Object.keys(next) as (keyof TriageState)[];
  return names.every((name) =>
    name === 'reviewed_at'
      ? (before.reviewed_at === null) === (next.reviewed_at === null)
      : name === 'snooze_until'
        ? sameTime(before.snooze_until, next.snooze_until)
        : before[name] === next[name],
  );
}

function sameTime(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : Date.parse(one) === Date.parse(other);
}
