import { IN_TIME_MS, NEVER_MS } from '../facts/answers.ts';
import { isFailure } from '../facts/eventFacts.ts';
import type { Judge, Run } from '../operators/operator.ts';
import { addTimer, runTimers } from '../operators/timers.ts';
import type { CompiledRules } from '../rules/compileRules.ts';
import type { Emit } from './engine.ts';
import { followPage } from './followPage.ts';
import { dropFirst } from './history.ts';
import { type JudgedEvent, MENDED, trailOf } from './judgedEvent.ts';
import { linkEvent } from './linkEvent.ts';
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
/** What came of a failed request is known by then: libraries try again after one second, then two. */
const MENDED_MS = 5_000;
const FAILURE = 'failure';
/** How the session went from route to route is followed for every rule. */
const VISIT_TYPES: ReadonlySet<string> = new Set(['page', 'route', 'leave', 'error', 'blank']);
/** A click, and what is said of one later. */
const VERDICT_TYPES: ReadonlySet<string> = new Set(['click', 'late']);
const NO_JUDGES: readonly Judge[] = [];
const NO_HISTORY: readonly JudgedEvent[] = [];

/** Where events of one type go. */
interface Course {
  /** Judged at once. */
  page: readonly Judge[];
  /** Judged when the turn of the session's events comes, if one of them wants it. */
  session: readonly Judge[];
  isForVisits: boolean;
  /** What becomes of clicks, and of their failed requests, is judged as well. */
  isForFates: boolean;
}

/** Judges the events of pages: the page-wide rules at once, the session-wide ones when their turn comes. */
export interface PageJudge {
  /** @param events of one page, in event order */
  judge(session: SessionState, page: PageState, events: readonly JudgedEvent[]): void;
  /** Decides what the page's watermark has passed. */
  passWatermark(session: SessionState, page: PageState): void;
}

export function createPageJudge(rules: CompiledRules, emit: Emit): PageJudge {
  const verdicts = rules.page.get(VERDICT) ?? NO_JUDGES;
  const failures = rules.page.get(FAILURE) ?? NO_JUDGES;
  const courses = coursesOf(rules);
  let session: SessionState;
  let page: PageState;
  /** One for all pages: a pass begins and ends within one call. */
  const run: Run = {
    stream: { timers: null, slots: null },
    clock: 't',
    now: 0,
    emit: (judge, firing) => emit(session, page.id, rules.ruleOf.get(judge)!, firing, page.history ?? NO_HISTORY),
  };

  function begin(ofSession: SessionState, ofPage: PageState): void {
    session = ofSession;
    page = ofPage;
    run.stream = ofPage;
    run.now = 0;
  }

  function judgeEvent(event: JudgedEvent): void {
    if (page.timers !== null) runTimers(run, event.t);
    run.now = event.t;
    followPage(page, event);
    linkEvent(page, event);
    remember(event);
    const course = courses.get(event.type);
    if (course === undefined) return;
    for (let j = 0; j < course.page.length; j++) course.page[j]!.see(event, run);
    if (course.isForFates) followFate(event);
    if (course.isForVisits || isWanted(event, course.session)) forward(event);
  }

  function remember(event: JudgedEvent): void {
    page.history ??= [];
    const { history } = page;
    history.push(event);
    if (history.length < TRIM_AT) return;
    let drop = Math.max(0, history.length - MAX_HISTORY);
    while (drop < history.length && history[drop]!.t < event.t - HISTORY_MS) drop++;
    // Half of it at least: moving the rest on every event would cost more than it frees.
    if (drop * 2 >= history.length || history.length > MAX_HISTORY) dropFirst(history, drop);
  }

  /**
   * The fate of a click. It is open from a click that nothing visible has answered in time, and settled once: by what the
   * page says of it later, by the late answer, or by the moment from which nothing more can be said. A failed request of
   * one is judged when the page has had its time to make it good.
   */
  function followFate(event: JudgedEvent): void {
    if (event.event.type === 'request') {
      if (event.click && isFailure(event.event)) addTimer(run.stream, new Failure(failures, event));
    } else if (event.type === 'late') {
      if (event.click) settle(verdicts, event.click, run);
    } else if (event.answeredMs >= NEVER_MS) addTimer(run.stream, new Verdict(verdicts, event, NO_MORE_LATE_MS));
    // Judged at the answer, so that errors between the click and it are known.
    else if (event.answeredMs >= IN_TIME_MS) addTimer(run.stream, new Verdict(verdicts, event, event.answeredMs));
  }

  function forward(event: JudgedEvent): void {
    session.waiting ??= [];
    if (session.waiting.length < MAX_SESSION_WAITING) session.waiting.push(event);
  }

  return {
    judge(ofSession, ofPage, events) {
      begin(ofSession, ofPage);
      for (let i = 0; i < events.length; i++) judgeEvent(events[i]!);
      if (page.timers !== null) runTimers(run, page.upTo);
    },
    passWatermark(ofSession, ofPage) {
      if (ofPage.timers === null) return;
      begin(ofSession, ofPage);
      runTimers(run, page.upTo);
    },
  };
}

/** By type of event: one look instead of one for each thing to know of it. */
function coursesOf({ page, session }: CompiledRules): ReadonlyMap<string, Course> {
  const fated = new Set([...(page.has(VERDICT) ? VERDICT_TYPES : []), ...(page.has(FAILURE) ? ['request'] : [])]);
  const types = new Set([...page.keys(), ...session.keys(), ...VISIT_TYPES, ...fated]);
  return new Map(
    [...types].map((type) => [
      type,
      {
        page: page.get(type) ?? NO_JUDGES,
        session: session.get(type) ?? NO_JUDGES,
        isForVisits: VISIT_TYPES.has(type),
        isForFates: fated.has(type),
      },
    ]),
  );
}

function isWanted(event: JudgedEvent, judges: readonly Judge[]): boolean {
  for (let i = 0; i < judges.length; i++) if (judges[i]!.wants(event)) return true;
  return false;
}

/** The moment from which a click's fate is known: nothing more is heard of it, or it has been answered. */
class Verdict {
  readonly due: number;
  readonly #judges: readonly Judge[];
  readonly #click: JudgedEvent;

  constructor(judges: readonly Judge[], click: JudgedEvent, afterMs: number) {
    this.due = click.t + afterMs;
    this.#judges = judges;
    this.#click = click;
  }

  run(now: Run): void {
    settle(this.#judges, this.#click, now);
  }
}

/** The moment from which a failed request stays one. */
class Failure {
  readonly due: number;
  readonly #judges: readonly Judge[];
  readonly #request: JudgedEvent;

  constructor(judges: readonly Judge[], request: JudgedEvent) {
    this.due = request.t + MENDED_MS;
    this.#judges = judges;
    this.#request = request;
  }

  run(now: Run): void {
    if (this.#request.is(MENDED)) return;
    for (let i = 0; i < this.#judges.length; i++) this.#judges[i]!.see(this.#request, now);
  }
}

function settle(judges: readonly Judge[], click: JudgedEvent, run: Run): void {
  const trail = trailOf(click);
  if (trail.settled) return;
  trail.settled = true;
  for (let i = 0; i < judges.length; i++) judges[i]!.see(click, run);
}
