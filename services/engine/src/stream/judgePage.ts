import type { CompiledRules } from '../rules/compileRules.ts';
import type { Emit } from './engine.ts';
import type { JudgedEvent } from './judgedEvent.ts';
import type { PageState, SessionState } from './sessionState.ts';

/** A page that floods us keeps this many events at most; the oldest are forgotten first. */
const MAX_HISTORY = 300;
/** A session that floods us makes no session-wide signals of what comes after this many. */
const MAX_SESSION_WAITING = 1_000;
/** Histories are trimmed when they have grown to this length, so that trimming costs little per event. */
const TRIM_AT = 32;

/** Judges events of one page in event order: the page-wide rules here, the session-wide ones when their turn comes. */
export function judgePageEvents(
  rules: CompiledRules,
  session: SessionState,
  page: PageState,
  events: readonly JudgedEvent[],
  emit: Emit,
): void {
  for (const event of events) {
    const { type } = event.event;
    if (event.event.type === 'page' || event.event.type === 'route') page.route = event.event.path;
    event.route = ('path' in event.event && (type === 'click' || type === 'submit') && event.event.path) || page.route;
    page.history ??= [];
    page.history.push(event);
    if (page.history.length >= TRIM_AT) trim(page.history, event.t - rules.historyMs);
    if (type === 'click') judgeBursts(rules, session, page, event, emit);
    for (const { rule, judge } of rules.single.get(type) ?? []) {
      page.matches ??= new Map();
      const firing = judge(event, { events: page.history, matches: page.matches });
      if (firing) emit(session, page.id, rule, firing, page.history);
    }
    if (type === 'submit' || type === 'page' || type === 'error') {
      session.waiting ??= [];
      if (session.waiting.length < MAX_SESSION_WAITING) session.waiting.push(event);
    }
  }
}

/** Closes the bursts that the page's watermark has passed. */
export function judgePageWatermark(rules: CompiledRules, session: SessionState, page: PageState, emit: Emit): void {
  if (page.bursts === null) return;
  let open = false;
  for (let i = 0; i < rules.bursts.length; i++) {
    const last = page.bursts[i];
    if (last === undefined) continue;
    if (page.upTo > rules.bursts[i]!.judge.closesAt(last)) closeBurst(rules, session, page, i, emit);
    else open = true;
  }
  if (!open) page.bursts = null;
}

function judgeBursts(
  rules: CompiledRules,
  session: SessionState,
  page: PageState,
  event: JudgedEvent,
  emit: Emit,
): void {
  for (let i = 0; i < rules.bursts.length; i++) {
    const { judge } = rules.bursts[i]!;
    const last = page.bursts?.[i];
    const selected = judge.selects(event);
    if (last !== undefined && !(selected && judge.continues(last, event))) closeBurst(rules, session, page, i, emit);
    if (!selected) continue;
    page.bursts ??= new Array(rules.bursts.length).fill(undefined);
    page.bursts[i] = event;
  }
}

function closeBurst(rules: CompiledRules, session: SessionState, page: PageState, index: number, emit: Emit): void {
  const { rule, judge } = rules.bursts[index]!;
  const last = page.bursts![index]!;
  page.bursts![index] = undefined;
  const firing = judge.judge(last, page.history ?? [last]);
  if (firing) emit(session, page.id, rule, firing, page.history ?? []);
}

function trim(history: JudgedEvent[], before: number): void {
  let drop = Math.max(0, history.length - MAX_HISTORY);
  while (drop < history.length && history[drop]!.t < before) drop++;
  // Half of it at least: moving the rest on every event would cost more than it frees.
  if (drop * 2 >= history.length || history.length > MAX_HISTORY) history.splice(0, drop);
}
