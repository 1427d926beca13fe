import { NEVER_MS } from '../facts/answers.ts';
import { isForeign } from '../facts/eventFacts.ts';
import { type Arrival, contextOf, type JudgedEvent } from './judgedEvent.ts';
import type { SessionState } from './sessionState.ts';

/** Visits kept of a session. Each leads to the one before: where the last is let go, the chain must end. */
const MAX_VISITS = 10;

/** Follows a session from route to route, over all its pages, in event time. */
export function followVisits(session: SessionState, judged: JudgedEvent): void {
  const { event, at } = judged;
  if ((event.type === 'error' && !isForeign(event)) || event.type === 'blank') {
    session.troubleAt = Math.max(session.troubleAt, at);
    return;
  }
  if (event.type === 'leave') {
    endVisit(session.visits?.at(-1), judged);
    return;
  }
  if (event.type !== 'page' && event.type !== 'route') return;
  const context = contextOf(judged);
  if (Number.isFinite(session.troubleAt)) context.sinceTroubleMs = at - session.troubleAt;
  session.visits ??= [];
  const { visits } = session;
  const before = visits.at(-1);
  if (event.type === 'route') endVisit(before, judged);
  // A reload, a query, a part of the same page: the person stays where they are.
  if (before?.route === event.path) return;
  const arrived = before?.context?.arrival;
  const left = arrived?.left;
  const by = cameBy(event, left?.pressed);
  // Who leaves by the browser's button has not left by the press before.
  const isInput = (by === 'back' || by === 'pop') && left?.answered;
  context.arrival = {
    by,
    inputsBefore: (left?.inputs ?? 0) + (isInput ? 1 : 0),
    awayMs: before ? at - before.at : NEVER_MS,
    returned: visits.length > 1 && visits.at(-2)?.route === event.path,
    awayBy: arrived?.by ?? 'unknown',
    awayMisled: arrived?.misled === true,
    misled: left?.misled === true,
    away: before,
    left: undefined,
  };
  visits.push(judged);
  if (visits.length > MAX_VISITS) visits.shift();
  const oldest = visits[0]!.context?.arrival;
  if (oldest) oldest.away = undefined;
}

/** The stay that began with `visit` ends, where it is one on the same page. */
function endVisit(visit: JudgedEvent | undefined, { pageId, context }: JudgedEvent): void {
  const arrival = visit?.pageId === pageId ? visit.context?.arrival : undefined;
  if (arrival) arrival.left = context?.left;
}

function cameBy(
  event: Extract<JudgedEvent['event'], { type: 'page' | 'route' }>,
  pressed: boolean | undefined,
): Arrival['by'] {
  if (event.scripted !== undefined) return 'script';
  if (event.type === 'page') {
    if (event.how === 'back_forward' || event.how === 'restore') return 'back';
    return pressed === undefined ? 'unknown' : pressed ? 'press' : 'script';
  }
  if (event.how === 'pop') return 'pop';
  return pressed || event.click !== undefined ? 'press' : 'script';
}
