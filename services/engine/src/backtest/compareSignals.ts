import type { Severity, Signal, SignalElement } from '@wince/protocol';
import { identityOf } from '../incidents/cause.ts';
import { type Hit, makesTicket, type TicketThreshold } from './ticketThreshold.ts';

/** What one rule found on the same events before and after a change. */
export type Side = 'before' | 'after';
export type Outcome = 'appear' | 'vanish' | 'stay';
export const OUTCOMES: readonly Outcome[] = ['appear', 'vanish', 'stay'];

/** Signals of one incident, on both sides. */
export interface IncidentShare {
  incidentId: string;
  shortId: string;
  route: string;
  element: SignalElement;
  before: ShareOfSide;
  after: ShareOfSide;
}

interface ShareOfSide {
  signals: number;
  sessions: number;
  /** Whether these signals alone would make a ticket. */
  ticket: boolean;
}

export interface Compared {
  signals: Record<Side | Outcome, number>;
  /** Signals that stay, with another severity. */
  regraded: number;
  /** Ids of the first ones of each kind. */
  examples: Record<Outcome, { id: string; sessionId: string }[]>;
  incidents: IncidentShare[];
}

/** More would say nothing that ten do not. */
const EXAMPLES = 10;
/** A rule that fires more often than this is not worth its memory; each costs about 300 bytes. */
const MAX_SIGNALS = 200_000;

export class TooManySignalsError extends Error {
  override readonly name = 'TooManySignalsError';

  constructor() {
    super(
      `the rule fires more than ${MAX_SIGNALS.toLocaleString('en')} times in this time; narrow the rule, or choose a shorter time`,
    );
  }
}

/** A signal without its evidence. */
interface Found {
  id: string;
  sessionId: string;
  at: number;
  severity: Severity;
  events: string[];
}

interface Share extends Pick<IncidentShare, 'incidentId' | 'shortId' | 'route' | 'element'> {
  hits: Record<Side, Hit[]>;
}

export interface Comparison {
  /** @throws TooManySignalsError */
  add(side: Side, signal: Signal): void;
  result(): Compared;
}

/** Gathers both sides, then pairs them: a signal stays where one of the other side counts one of its events. */
export function createComparison(threshold: TicketThreshold): Comparison {
  const found: Record<Side, Found[]> = { before: [], after: [] };
  /** By cause: an incident of the one project is made of it, and asking for its id of every signal would cost more. */
  const shares = new Map<string, Share>();

  function add(side: Side, signal: Signal): void {
    const list = found[side];
    if (list.length >= MAX_SIGNALS) throw new TooManySignalsError();
    const { id, sessionId, at, severity } = signal;
    const matched = signal.explanation.events.filter(({ role }) => role === 'matched').map((event) => event.id);
    list.push({ id, sessionId, at, severity, events: matched });
    if (severity === 'low') return;
    shareOf(signal).hits[side].push({ sessionId, person: signal.person ?? sessionId, at, severity });
  }

  function shareOf(signal: Signal): Share {
    const { projectId, route, element } = signal;
    const cause = signal.explanation.cause!;
    const key = `${cause.family}\n${cause.route}\n${cause.element}`;
    const known = shares.get(key);
    if (known) return known;
    const { incidentId, shortId } = identityOf(projectId, cause);
    const share: Share = { incidentId, shortId, route, element, hits: { before: [], after: [] } };
    shares.set(key, share);
    return share;
  }

  function result(): Compared {
    const { pairs, vanished, appeared } = pair(found.before, found.after);
    const first = (list: readonly Found[]) => list.slice(0, EXAMPLES).map(({ id, sessionId }) => ({ id, sessionId }));
    return {
      signals: {
        before: found.before.length,
        after: found.after.length,
        appear: appeared.length,
        vanish: vanished.length,
        stay: pairs.length,
      },
      regraded: pairs.filter(([before, after]) => before.severity !== after.severity).length,
      examples: { appear: first(appeared), vanish: first(vanished), stay: first(pairs.map(([, after]) => after)) },
      incidents: [...shares.values()].map(({ hits, ...share }) => ({
        ...share,
        before: countOf(hits.before, threshold),
        after: countOf(hits.after, threshold),
      })),
    };
  }

  return { add, result };
}

function pair(before: readonly Found[], after: readonly Found[]) {
  const byEvent = new Map<string, Found>();
  for (const signal of before.toSorted(earliestFirst))
    for (const event of signal.events) byEvent.set(`${signal.sessionId} ${event}`, signal);
  const taken = new Set<Found>();
  const pairs: [Found, Found][] = [];
  const appeared: Found[] = [];
  for (const signal of after.toSorted(earliestFirst)) {
    const twin = signal.events
      .map((event) => byEvent.get(`${signal.sessionId} ${event}`))
      .find((candidate) => candidate !== undefined && !taken.has(candidate));
    if (twin) {
      taken.add(twin);
      pairs.push([twin, signal]);
    } else appeared.push(signal);
  }
  return { pairs, appeared, vanished: before.filter((signal) => !taken.has(signal)).toSorted(earliestFirst) };
}

function countOf(hits: readonly Hit[], threshold: TicketThreshold): ShareOfSide {
  return {
    signals: hits.length,
    sessions: new Set(hits.map(({ sessionId }) => sessionId)).size,
    ticket: makesTicket(hits, threshold),
  };
}

function earliestFirst(a: Found, b: Found): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
