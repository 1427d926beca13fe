import { hash } from 'node:crypto';
import { type EvidenceEvent, type Explanation, eventId, type Signal, type SignalElement } from '@wince/protocol';
import { type CompiledConditions, compileConditions } from '../facts/measure.ts';
import { identifyCause } from '../incidents/cause.ts';
import type { Firing } from '../operators/operator.ts';
import { CONTEXT_MS } from '../rules/compileRules.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import { isSameElement, type JudgedEvent } from '../stream/judgedEvent.ts';
import { HISTORY_MS } from '../stream/judgePage.ts';
import type { SeenElement } from '../stream/seenElement.ts';
import type { SessionState } from '../stream/sessionState.ts';
import { describeEvent } from './describeEvent.ts';
import { nameOfTarget } from './nameElement.ts';

const MAX_CONTEXT = 20;
/** Of the rules about what became of a click. */
const CLICK_FAMILY = 'click';
/** Nearly every signal rests on one or two events: asking each of them costs less than a table. */
const FEW = 8;

/**
 * A firing as the signal that is stored: deterministic in everything, above all in its id. A brief one is complete but
 * for its explanation, which names the matched events and says nothing of them: enough to count and to compare.
 */
export function buildSignal(input: {
  session: SessionState;
  pageId: string;
  rule: RuleDefinition;
  firing: Firing;
  history: readonly JudgedEvent[];
  brief: boolean;
}): Signal {
  const { session, rule, firing } = input;
  const { person, release, browser, os } = session.context;
  const behind = rule.joins && clickBehind(firing);
  const { route } = behind ?? firing.subject;
  const told = firing.element ? firing.subject : behind;
  const element = told ? describeElement(firing.element ?? told.element!, told) : { selector: '', label: '' };
  const explanation = input.brief ? identify(firing) : explain(rule, firing, input.history);
  explanation.cause = identifyCause({
    family: behind ? CLICK_FAMILY : rule.family,
    route,
    element,
  });
  const signal: Signal = {
    id: idOf(session, rule, firing.matched),
    projectId: session.projectId,
    rule: rule.id,
    ruleVersion: rule.version,
    sessionId: session.id,
    pageId: input.pageId,
    at: firing.completed.at,
    route,
    element,
    severity: firing.low ? 'low' : rule.severity,
    browser,
    os,
    explanation,
  };
  if (person !== undefined) signal.person = person;
  if (release !== undefined) signal.release = release;
  return signal;
}

/** The click behind all that a rule counted, or the first of several on one element. */
function clickBehind({ matched }: Firing): JudgedEvent | undefined {
  const [first, ...others] = matched.map(clickOf);
  return first?.element && others.every((click) => click && isSameElement(click.element, first.element))
    ? first
    : undefined;
}

/** A click that is known to have brought an event about; none where it merely came before. */
function clickOf(event: JudgedEvent): JudgedEvent | undefined {
  if (event.type === 'click') return event;
  return event.context?.causedBy === 'order' ? undefined : event.click;
}

function describeElement(element: SeenElement, subject: JudgedEvent): SignalElement {
  const { selector, inner, tag, role } = element;
  const label = nameOfTarget(subject, element);
  const described: SignalElement = inner === undefined ? { selector, label, tag } : { selector, inner, label, tag };
  if (role) described.role = role;
  return described;
}

function idOf(session: SessionState, rule: RuleDefinition, matched: readonly JudgedEvent[]): string {
  let text = `${session.projectId}\n${rule.id}\n${rule.version}\n${session.id}\n`;
  for (const { pageId, seq } of matched) text += `${eventId(pageId, seq)}\n`;
  return hash('sha256', text).slice(0, 32);
}

function identify({ matched }: Firing): Explanation {
  return {
    summary: '',
    conditions: [],
    exclusions: [],
    events: matched.map((event) => describeEvent(event, 'matched')),
    window: windowOf(matched),
  };
}

function windowOf(events: readonly JudgedEvent[]): Explanation['window'] {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const { at } of events) {
    start = Math.min(start, at);
    end = Math.max(end, at);
  }
  return { start, end };
}

function explain(rule: RuleDefinition, firing: Firing, history: readonly JudgedEvent[]): Explanation {
  const { matched } = firing;
  const { start, end } = windowOf(matched);
  const times = firing.times === undefined ? '' : ` (${firing.times} times)`;
  const subject = firing.element ? nameOfTarget(firing.subject, firing.element) : firing.subject.route;
  const { conditions, exclusions } = firing.explain();
  return {
    summary: `${subject} ${verbOf(rule, firing)}${times}`,
    conditions,
    exclusions,
    events: evidenceOf(matched, history, start, end),
    window: { start, end },
  };
}

/** Compiled when a rule first fires: rules live as long as their worker. */
const verbsOf = new WeakMap<RuleDefinition, { verb: string; when: CompiledConditions }[]>();

function verbOf(rule: RuleDefinition, { subject }: Firing): string {
  if (!rule.verbs) return rule.verb;
  let verbs = verbsOf.get(rule);
  if (!verbs) {
    verbs = rule.verbs.map(({ verb, ...condition }) => ({ verb, when: compileConditions([condition]) }));
    verbsOf.set(rule, verbs);
  }
  return verbs.find(({ when }) => when.hold(subject))?.verb ?? rule.verb;
}

/** What matched and what happened around it, in event-time order. */
function evidenceOf(
  matched: readonly JudgedEvent[],
  history: readonly JudgedEvent[],
  start: number,
  end: number,
): EvidenceEvent[] {
  const known = matched.length <= FEW ? matched : new Set(matched);
  const since = Math.max(start - CONTEXT_MS, end - HISTORY_MS);
  const events: EvidenceEvent[] = [];
  for (let i = history.length - 1; i >= 0 && events.length < MAX_CONTEXT; i--) {
    const event = history[i]!;
    if (event.at >= since && event.at <= end && !isIn(known, event)) events.push(describeEvent(event, 'context'));
  }
  events.reverse();
  for (const event of matched) events.push(describeEvent(event, 'matched'));
  return inOrder(events);
}

/** Moves back what is out of order, in place: what matched is in order, and so is the little that is around it. */
function inOrder(events: EvidenceEvent[]): EvidenceEvent[] {
  for (let i = 1; i < events.length; i++) {
    const event = events[i]!;
    let place = i;
    for (; place > 0 && events[place - 1]!.at > event.at; place--) events[place] = events[place - 1]!;
    events[place] = event;
  }
  return events;
}

function isIn(known: readonly JudgedEvent[] | ReadonlySet<JudgedEvent>, event: JudgedEvent): boolean {
  return known instanceof Set ? known.has(event) : (known as readonly JudgedEvent[]).includes(event);
}
