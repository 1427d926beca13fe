import { createHash } from 'node:crypto';
import { type EvidenceEvent, type Explanation, eventId, type Signal } from '@wince/protocol';
import type { Firing } from '../operators/operator.ts';
import { firstIndexSince } from '../operators/operator.ts';
import { CONTEXT_MS } from '../rules/compileRules.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import type { SessionState } from '../stream/sessionState.ts';
import { describeEvent, nameOf } from './describeEvent.ts';

const MAX_CONTEXT = 20;

/** A firing as the signal that is stored: deterministic in everything, above all in its id. */
export function buildSignal(input: {
  session: SessionState;
  pageId: string;
  rule: RuleDefinition;
  firing: Firing;
  history: readonly JudgedEvent[];
}): Signal {
  const { session, rule, firing } = input;
  const { person, release, browser, os } = session.context;
  // A reload is about the page, not about an element of it.
  const { element } = firing.subject;
  return {
    id: idOf(session, rule, firing.matched),
    projectId: session.projectId,
    rule: rule.id,
    ruleVersion: rule.version,
    sessionId: session.id,
    pageId: input.pageId,
    ...(person === undefined ? {} : { person }),
    at: firing.completed.at,
    route: firing.subject.route,
    element: {
      selector: element?.selector ?? '',
      label: element ? nameOf(element) : '',
      ...(element ? { tag: element.tag } : {}),
      ...(element?.role ? { role: element.role } : {}),
    },
    severity: firing.low ? 'low' : rule.severity,
    browser,
    os,
    ...(release === undefined ? {} : { release }),
    explanation: explain(rule, firing, input.history),
  };
}

function idOf(session: SessionState, rule: RuleDefinition, matched: readonly JudgedEvent[]): string {
  const hash = createHash('sha256');
  hash.update(`${session.projectId}\n${rule.id}\n${rule.version}\n${session.id}\n`);
  for (const { pageId, seq } of matched) hash.update(`${eventId(pageId, seq)}\n`);
  return hash.digest('hex').slice(0, 32);
}

function explain(rule: RuleDefinition, firing: Firing, history: readonly JudgedEvent[]): Explanation {
  const { matched, conditions, exclusions } = firing;
  const start = matched[0]!.at;
  const end = matched.at(-1)!.at;
  const times = matched.length > 1 && rule.operator.kind !== 'follow' ? ` (${matched.length} times)` : '';
  const subject = firing.subject.element ? nameOf(firing.subject.element) : firing.subject.route;
  return {
    summary: `${subject} ${rule.verb}${times}`,
    conditions,
    exclusions,
    events: [
      ...contextOf(matched, history, start, end),
      ...matched.map((event) => describeEvent(event, 'matched')),
    ].sort((a, b) => a.at - b.at),
    window: { start, end },
  };
}

function contextOf(
  matched: readonly JudgedEvent[],
  history: readonly JudgedEvent[],
  start: number,
  end: number,
): EvidenceEvent[] {
  const ids = new Set(matched);
  return history
    .slice(firstIndexSince(history, start - CONTEXT_MS, 'at'))
    .filter((event) => event.at <= end && !ids.has(event))
    .slice(-MAX_CONTEXT)
    .map((event) => describeEvent(event, 'context'));
}
