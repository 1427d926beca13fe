import { hash } from 'node:crypto';
import { type EvidenceEvent, type Explanation, eventId, type Signal, type SignalElement } from '@wince/protocol';
import { type CompiledConditions, compileConditions } from '../facts/measure.ts';
import { identifyCause } from '../incidents/fingerprint.ts';
import type { Firing } from '../operators/operator.ts';
import { CONTEXT_MS } from '../rules/compileRules.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { HISTORY_MS } from '../stream/judgePage.ts';
import type { SessionState } from '../stream/sessionState.ts';
import { describeEvent, nameOf } from './describeEvent.ts';

const MAX_CONTEXT = 20;

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
  const { element } = firing;
  const { route } = firing.subject;
  const signalElement: SignalElement = {
    selector: element?.selector ?? '',
    ...(element?.inner === undefined ? {} : { inner: element.inner }),
    label: element ? nameOf(element) : '',
    ...(element ? { tag: element.tag } : {}),
    ...(element?.role ? { role: element.role } : {}),
  };
  return {
    id: idOf(session, rule, firing.matched),
    projectId: session.projectId,
    rule: rule.id,
    ruleVersion: rule.version,
    sessionId: session.id,
    pageId: input.pageId,
    ...(person === undefined ? {} : { person }),
    at: firing.completed.at,
    route,
    element: signalElement,
    severity: firing.low ? 'low' : rule.severity,
    browser,
    os,
    ...(release === undefined ? {} : { release }),
    explanation: {
      ...(input.brief ? identify(firing) : explain(rule, firing, input.history)),
      cause: identifyCause({ family: rule.family, route, element: signalElement }),
    },
  };
}

function idOf(session: SessionState, rule: RuleDefinition, matched: readonly JudgedEvent[]): string {
  let text = `${session.projectId}\n${rule.id}\n${rule.version}\n${session.id}\n`;
  for (const { pageId, seq } of matched) text += `${eventId(pageId, seq)}\n`;
  return hash('sha256', text).slice(0, 32);
}

function identify({ matched }: Firing): Omit<Explanation, 'cause'> {
  const times = matched.map(({ at }) => at);
  return {
    summary: '',
    conditions: [],
    exclusions: [],
    events: matched.map((event) => describeEvent(event, 'matched')),
    window: { start: Math.min(...times), end: Math.max(...times) },
  };
}

function explain(rule: RuleDefinition, firing: Firing, history: readonly JudgedEvent[]): Omit<Explanation, 'cause'> {
  const { matched } = firing;
  const start = Math.min(...matched.map(({ at }) => at));
  const end = Math.max(...matched.map(({ at }) => at));
  const times = firing.times === undefined ? '' : ` (${firing.times} times)`;
  const subject = firing.element ? nameOf(firing.element) : firing.subject.route;
  return {
    summary: `${subject} ${verbOf(rule, firing)}${times}`,
    ...firing.explain(),
    events: [
      ...contextOf(matched, history, start, end),
      ...matched.map((event) => describeEvent(event, 'matched')),
    ].sort((a, b) => a.at - b.at),
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

function contextOf(
  matched: readonly JudgedEvent[],
  history: readonly JudgedEvent[],
  start: number,
  end: number,
): EvidenceEvent[] {
  const known = new Set(matched);
  const since = Math.max(start - CONTEXT_MS, end - HISTORY_MS);
  const around: EvidenceEvent[] = [];
  for (let i = history.length - 1; i >= 0 && around.length < MAX_CONTEXT; i--) {
    const event = history[i]!;
    if (event.at >= since && event.at <= end && !known.has(event)) around.push(describeEvent(event, 'context'));
  }
  return around.reverse();
}
