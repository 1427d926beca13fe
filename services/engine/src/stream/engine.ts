import { LIMITS, type LogRecord, type Signal } from '@wince/protocol';
import type { Probe, StreamState } from '../operators/operator.ts';
import { compileRules } from '../rules/compileRules.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import { buildSignal } from '../signal/buildSignal.ts';
import { createPageJudge } from './judgePage.ts';
import { createSessionJudge } from './judgeSession.ts';
import { acceptRecord, giveUpHoles } from './pageOrder.ts';
import { createPage, createSession, type PageState, type SessionState } from './sessionState.ts';

/** A session ends when nothing came for this long. */
const SESSION_IDLE_MS = 30 * 60_000;
/** Sessions are looked at this often while nothing of theirs comes in; windows are minutes long. */
const ADVANCE_STEP_MS = 1_000;
const SWEEP_MS = 60_000;
/** Sessions in memory where nothing else is said: whoever floods us with new ones pushes out the oldest. */
const MAX_SESSIONS = 200_000;
/** Pages remembered per session. */
const MAX_PAGES = 20;

const NO_SIGNALS: readonly Signal[] = [];

export interface SessionStatus {
  /** Whether anything of the session was seen in the last half hour. */
  known: boolean;
  /** Whether everything received has been judged: nothing waits and no window is open. */
  complete: boolean;
}

/**
 * The rule engine: records in, signals out. It does no I/O and knows no wall clock.
 *
 * Its clock is the receive time in the records. `advance` moves it between records; doing so early, late, often or
 * never changes nothing about what is emitted, because every record first moves the clock itself.
 */
export interface Engine {
  push(record: LogRecord): void;
  /** Everything received up to `clock` (epoch ms) has been pushed. */
  advance(clock: number): void;
  /** Signals found since the last call. */
  takeSignals(): readonly Signal[];
  status(projectId: string, sessionId: string): SessionStatus;
  readonly sessionCount: number;
}

export function createEngine(options: {
  rules: readonly RuleDefinition[];
  /** A session could not be judged any further and was forgotten. */
  onFailure?: (error: unknown) => void;
  /** Hears of every candidate of every rule; see nearMisses. */
  probe?: Probe;
  /** Hears of each signal and its rule, instead of `takeSignals`. Signals are brief then; see buildSignal. */
  onBrief?: (signal: Signal, rule: RuleDefinition) => void;
  /** Sessions in memory: about 1 KB each while idle, 10 KB while in use. */
  maxSessions?: number;
}): Engine {
  const rules = compileRules(options.rules, options.probe);
  const { onBrief } = options;
  const maxSessions = options.maxSessions ?? MAX_SESSIONS;
  /** Longest time something can still depend on a silent page: windows close by then. */
  const quietMs = LIMITS.latenessMs + rules.reachMs;
  const sessions = new Map<string, SessionState>();
  /** Sessions with something waiting or a window open: the only ones that time alone can change. */
  const active = new Set<SessionState>();
  let signals: Signal[] = [];
  let clock = 0;
  let advancedAt = 0;
  let sweptAt = 0;

  function push(record: LogRecord): void {
    clock = Math.max(clock, record.receivedAt);
    const { batch } = record;
    const key = `${record.projectId} ${batch.session}`;
    const session = sessionOf(key, record);
    session.lastReceivedAt = record.receivedAt;
    // Crawlers, monitors and the project's own team are known, stored, and never judged.
    if (record.bot || record.staff) return;
    const { context } = session;
    context.person = record.person ?? context.person;
    context.release = batch.release ?? context.release;
    const page = pageOf(session, batch.page.id);
    acceptRecord(session, page, record, pages.judge);
    closeWindows(session);
  }

  function sessionOf(key: string, record: LogRecord): SessionState {
    const known = sessions.get(key);
    if (known) {
      settle(known);
      // As the sweep would have done, had it come by.
      sweep(known);
      if (sessions.has(key)) return known;
    }
    const session = createSession(key, record);
    sessions.set(key, session);
    if (sessions.size > maxSessions) forget(sessions.values().next().value!);
    return session;
  }

  /** What the passing of time alone decides for one session, up to the clock. */
  function settle(session: SessionState): void {
    for (const page of session.pages) {
      if (page.early !== null) giveUpHoles(session, page, clock, pages.judge);
      // A page that fell silent without a goodbye: nothing before this can come and be judged any more.
      if (page.lastReceivedAt + LIMITS.latenessMs <= clock && page.upTo < clock - LIMITS.latenessMs - page.start)
        page.upTo = clock - LIMITS.latenessMs - page.start;
    }
    closeWindows(session);
  }

  function closeWindows(session: SessionState): void {
    let open = false;
    for (const page of session.pages) {
      pages.passWatermark(session, page);
      open ||= isOpen(page);
    }
    open = judgeSession(session, clock) || open;
    if (open === session.active) return;
    session.active = open;
    if (open) active.add(session);
    else active.delete(session);
  }

  function advance(to: number): void {
    clock = Math.max(clock, to);
    if (clock - advancedAt < ADVANCE_STEP_MS) return;
    advancedAt = clock;
    for (const session of active) {
      try {
        settle(session);
      } catch (error) {
        // One session that cannot be judged must not stop the others, nor come back at every tick.
        forget(session);
        options.onFailure?.(error);
      }
    }
    if (clock - sweptAt < SWEEP_MS) return;
    sweptAt = clock;
    for (const session of sessions.values()) sweep(session);
  }

  /** Ends sessions that went quiet, and forgets what no window can reach any more. */
  function sweep(session: SessionState): void {
    if (session.lastReceivedAt + SESSION_IDLE_MS <= clock) {
      forget(session);
      return;
    }
    if (session.lastReceivedAt + quietMs > clock || session.active) return;
    clear(session);
    session.history = null;
    session.visits = null;
    for (const page of session.pages) {
      clear(page);
      page.history = null;
      page.links = null;
    }
  }

  function clear(stream: StreamState): void {
    stream.slots = null;
  }

  function forget(session: SessionState): void {
    sessions.delete(session.key);
    active.delete(session);
  }

  const emit: Emit = (session, page, rule, firing, history) => {
    const signal = buildSignal({ session, pageId: page, rule, firing, history, brief: onBrief !== undefined });
    if (onBrief) onBrief(signal, rule);
    else signals.push(signal);
  };

  const pages = createPageJudge(rules, emit);
  const judgeSession = createSessionJudge(rules, emit);

  return {
    push,
    advance,
    takeSignals() {
      if (signals.length === 0) return NO_SIGNALS;
      const taken = signals;
      signals = [];
      return taken;
    },
    status(projectId, sessionId) {
      const session = sessions.get(`${projectId} ${sessionId}`);
      if (!session) return { known: false, complete: false };
      settle(session);
      const waiting = session.waiting !== null || session.pages.some(isOpen);
      return { known: true, complete: !waiting && signals.length === 0 };
    },
    get sessionCount() {
      return sessions.size;
    },
  };
}

export type Emit = (
  session: SessionState,
  pageId: string,
  rule: RuleDefinition,
  firing: Parameters<typeof buildSignal>[0]['firing'],
  history: Parameters<typeof buildSignal>[0]['history'],
) => void;

function pageOf(session: SessionState, id: string): PageState {
  const { pages } = session;
  // The newest page is nearly always the one.
  for (let i = pages.length - 1; i >= 0; i--) if (pages[i]!.id === id) return pages[i]!;
  const page = createPage(id);
  if (session.pages.length >= MAX_PAGES) session.pages.splice(idlest(session.pages), 1);
  session.pages.push(page);
  return page;
}

/** Index of the page to forget: one that has said goodbye, or the one that has been silent for longest. */
function idlest(pages: readonly PageState[]): number {
  let found = 0;
  for (let i = 1; i < pages.length; i++) {
    const [page, best] = [pages[i]!, pages[found]!];
    const ended = Number(page.upTo === Number.POSITIVE_INFINITY) - Number(best.upTo === Number.POSITIVE_INFINITY);
    if (ended > 0 || (ended === 0 && page.lastReceivedAt < best.lastReceivedAt)) found = i;
  }
  return found;
}

function isOpen(page: PageState): boolean {
  return page.early !== null || page.waiting !== null || page.timers !== null;
}
