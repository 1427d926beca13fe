import { NEVER_MS } from '../facts/answers.ts';
import type { Judge, Run } from '../operators/operator.ts';
import { addTimer, runTimers } from '../operators/timers.ts';
import type { CompiledRules } from '../rules/compileRules.ts';
import type { Emit } from './engine.ts';
import { followPage } from './followPage.ts';
import { type JudgedEvent, trailOf } from './judgedEvent.ts';
import { IN_TIME_MS, linkEvent } from './linkEvent.ts';
import type { PageState, SessionState } from './sessionState.ts';

/** A page that floods us keeps this many events at most; the oldest are forgotten first. */
const MAX_HISTORY = 300;
/** What is shown around a signal is not older than this, page clock. */
export const HISTORY_MS = 20_000;
/** A session that floods us makes no session-wide signals of what comes after this many. */
const MAX_SESSION_WAITING = 1_000;
/** Histories are trimmed when they have grown to this length, so that trimming costs little per event. */
const TRIM_AT = 16;
/** The SDK watches a click for 10 s at most; by then, with some slack, no more is heard of it. */
const NO_MORE_LATE_MS = 12_000;
const VERDICT = 'verdict';

/** Judges events of one page in event order: the page-wide rules here, the session-wide ones when their turn comes. */
export function judgePageEvents(
  rules: CompiledRules,
  session: SessionState,
  page: PageState,
  events: readonly JudgedEvent[],
  emit: Emit,
): void {
  const run = createRun(rules, session, page, emit);
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    if (page.timers !== null) runTimers(run, event.t);
    run.now = event.t;
    const { type } = event.event;
    followPage(page, event);
    linkEvent(page, event);
    page.history ??= [];
    page.history.push(event);
    if (page.history.length >= TRIM_AT) trim(page.history, event.t - HISTORY_MS);
    const judges = rules.page.get(type);
    if (judges) for (let j = 0; j < judges.length; j++) judges[j]!.see(event, run);
    if (type === 'click' || type === 'late') followVerdict(rules, event, run);
    const wanted = rules.session.get(type);
    if (wanted !== undefined || VISIT_TYPES.has(type)) forward(session, event, wanted);
  }
  judgePageWatermark(rules, session, page, emit);
}

/** Decides what the page's watermark has passed. */
export function judgePageWatermark(rules: CompiledRules, session: SessionState, page: PageState, emit: Emit): void {
  if (page.timers !== null) runTimers(createRun(rules, session, page, emit), page.upTo);
}

function createRun(rules: CompiledRules, session: SessionState, page: PageState, emit: Emit): Run {
  return {
    stream: page,
    clock: 't',
    now: 0,
    emit: (judge, firing) => emit(session, page.id, rules.ruleOf.get(judge)!, firing, page.history ?? []),
  };
}

/**
 * The fate of a click. It is open from a click that nothing visible has answered, and settled once: by what the page
 * says of it later, or by the moment from which nothing more can be said.
 */
function followVerdict(rules: CompiledRules, event: JudgedEvent, run: Run): void {
  const judges = rules.page.get(VERDICT);
  if (!judges) return;
  if (event.event.type === 'late') {
    if (event.click) settle(judges, event.click, run);
    return;
  }
  if (event.event.type !== 'click') return;
  const { answeredMs } = event;
  if (answeredMs < IN_TIME_MS) return;
  if (answeredMs < NEVER_MS) settle(judges, event, run);
  else addTimer(run.stream, { due: event.t + NO_MORE_LATE_MS, run: (now) => settle(judges, event, now) });
}

function settle(judges: readonly Judge[], click: JudgedEvent, run: Run): void {
  const trail = trailOf(click);
  if (trail.settled) return;
  trail.settled = true;
  for (const judge of judges) judge.see(click, run);
}

/** How the session went from route to route is followed for every rule. */
const VISIT_TYPES: ReadonlySet<string> = new Set(['page', 'route', 'leave', 'error', 'blank']);

function forward(session: SessionState, event: JudgedEvent, wanted: readonly Judge[] | undefined): void {
  if (!VISIT_TYPES.has(event.event.type) && !isWanted(event, wanted)) return;
  session.waiting ??= [];
  if (session.waiting.length < MAX_SESSION_WAITING) session.waiting.push(event);
}

function isWanted(event: JudgedEvent, judges: readonly Judge[] = []): boolean {
  for (let i = 0; i < judges.length; i++) if (judges[i]!.wants(event)) return true;
  return false;
}

function trim(history: JudgedEvent[], before: number): void {
  let drop = Math.max(0, history.length - MAX_HISTORY);
  while (drop < history.length && history[drop]!.t < before) drop++;
  // Half of it at least: moving the rest on every event would cost more than it frees.
  if (drop * 2 >= history.length || history.length > MAX_HISTORY) history.splice(0, drop);
}
