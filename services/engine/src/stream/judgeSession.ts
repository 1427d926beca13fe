import { LIMITS } from '@wince/protocol';
import type { CompiledRules } from '../rules/compileRules.ts';
import type { Emit } from './engine.ts';
import type { JudgedEvent } from './judgedEvent.ts';
import type { SessionState } from './sessionState.ts';

/**
 * Judges the session-wide rules over the events of all its pages, in event time. An event waits until no page of
 * the session can send an earlier one. Returns whether any still waits.
 */
export function judgeSession(rules: CompiledRules, session: SessionState, clock: number, emit: Emit): boolean {
  if (session.waiting === null) return false;
  const watermark = watermarkOf(session, clock);
  session.waiting.sort(earliestFirst);
  let ready = 0;
  while (ready < session.waiting.length && session.waiting[ready]!.at < watermark) ready++;
  const events = session.waiting.splice(0, ready);
  if (session.waiting.length === 0) session.waiting = null;

  for (const event of events) {
    if (event.event.type === 'error') session.lastErrorAt = Math.max(session.lastErrorAt, event.at);
    for (let i = 0; i < rules.counts.length; i++) {
      const { rule, judge, type } = rules.counts[i]!;
      if (type !== event.event.type) continue;
      session.counts ??= new Array(rules.counts.length).fill(undefined);
      session.counts[i] ??= { selected: [], needed: [] };
      const firing = judge.judge(event, session.counts[i]!, session.lastErrorAt);
      if (firing) emit(session, event.pageId, rule, firing, historyOf(session, event));
    }
  }
  return session.waiting !== null;
}

/** Event time, epoch ms: no page that may still speak can send an event before it. */
function watermarkOf(session: SessionState, clock: number): number {
  let watermark = Number.POSITIVE_INFINITY;
  for (const page of session.pages) {
    if (page.lastReceivedAt + LIMITS.latenessMs <= clock && page.early === null) continue;
    watermark = Math.min(watermark, page.start + page.upTo);
  }
  return watermark;
}

function historyOf(session: SessionState, event: JudgedEvent): readonly JudgedEvent[] {
  return session.pages.find((page) => page.id === event.pageId)?.history ?? [];
}

function earliestFirst(a: JudgedEvent, b: JudgedEvent): number {
  return a.at - b.at || (a.pageId < b.pageId ? -1 : a.pageId > b.pageId ? 1 : a.seq - b.seq);
}
