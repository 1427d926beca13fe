import { LIMITS } from '@wince/protocol';
import type { Run } from '../operators/operator.ts';
import { runTimers } from '../operators/timers.ts';
import type { CompiledRules } from '../rules/compileRules.ts';
import type { Emit } from './engine.ts';
import { followVisits } from './followVisits.ts';
import { dropFirst } from './history.ts';
import type { JudgedEvent } from './judgedEvent.ts';
import { HISTORY_MS } from './judgePage.ts';
import type { SessionState } from './sessionState.ts';

/** Events shown around a session-wide signal. */
const MAX_HISTORY = 64;
const TRIM_AT = 16;
const NO_HISTORY: readonly JudgedEvent[] = [];

/**
 * Judges the session-wide rules over the events of all its pages, in event time. An event waits until no page of
 * the session can send an earlier one. Returns whether anything still waits.
 */
export type SessionJudge = (session: SessionState, clock: number) => boolean;

export function createSessionJudge(rules: CompiledRules, emit: Emit): SessionJudge {
  let session: SessionState;
  /** One for all sessions: a pass begins and ends within one call. */
  const run: Run = {
    stream: { timers: null, slots: null },
    clock: 'at',
    now: 0,
    emit: (judge, firing) =>
      emit(session, firing.subject.pageId, rules.ruleOf.get(judge)!, firing, session.history ?? NO_HISTORY),
  };

  function judgeEvent(event: JudgedEvent): void {
    if (session.timers !== null) runTimers(run, event.at);
    run.now = event.at;
    followVisits(session, event);
    session.history ??= [];
    session.history.push(event);
    if (session.history.length >= TRIM_AT) trim(session.history, event.at - HISTORY_MS);
    const judges = rules.session.get(event.type);
    if (judges !== undefined) for (let j = 0; j < judges.length; j++) judges[j]!.see(event, run);
  }

  return (ofSession, clock) => {
    session = ofSession;
    if (session.waiting === null && session.timers === null) return false;
    const watermark = watermarkOf(session, clock);
    run.stream = session;
    run.now = 0;
    if (session.waiting !== null) {
      const ready = takeReady(session, session.waiting, watermark);
      for (let i = 0; i < ready.length; i++) judgeEvent(ready[i]!);
    }
    // With every page gone the next one may be on its way: only the lateness tells that nothing has followed.
    if (session.timers !== null) runTimers(run, Number.isFinite(watermark) ? watermark : clock - LIMITS.latenessMs);
    return session.waiting !== null || session.timers !== null;
  };
}

function trim(history: JudgedEvent[], before: number): void {
  let drop = Math.max(0, history.length - MAX_HISTORY);
  while (drop < history.length && history[drop]!.at < before) drop++;
  if (drop * 2 >= history.length || history.length > 2 * MAX_HISTORY) dropFirst(history, drop);
}

function takeReady(session: SessionState, waiting: JudgedEvent[], watermark: number): JudgedEvent[] {
  // One page sends its events in order, all but always: sorting what is sorted makes lists of its own.
  for (let i = 1; i < waiting.length; i++) {
    if (earliestFirst(waiting[i - 1]!, waiting[i]!) <= 0) continue;
    waiting.sort(earliestFirst);
    break;
  }
  let ready = 0;
  while (ready < waiting.length && waiting[ready]!.at < watermark) ready++;
  if (ready < waiting.length) return waiting.splice(0, ready);
  session.waiting = null;
  return waiting;
}

/** Event time, epoch ms: no page that may still speak can send an event before it. */
function watermarkOf(session: SessionState, clock: number): number {
  const { pages } = session;
  let watermark = Number.POSITIVE_INFINITY;
  for (let i = 0; i < pages.length; i++) {
    const page = pages[i]!;
    if (page.lastReceivedAt + LIMITS.latenessMs <= clock && page.early === null) continue;
    watermark = Math.min(watermark, page.start + page.upTo);
  }
  return watermark;
}

function earliestFirst(a: JudgedEvent, b: JudgedEvent): number {
  return a.at - b.at || (a.pageId < b.pageId ? -1 : a.pageId > b.pageId ? 1 : a.seq - b.seq);
}
