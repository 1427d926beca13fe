import type { CompiledConditions, Tested } from '../facts/measure.ts';
import { toExplained } from '../facts/measure.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import type { Firing } from './operator.ts';

/** What a rule found, as a firing: about the click an event belongs to where the rule asks for it. */
export function toFiring(
  rule: RuleDefinition,
  low: CompiledConditions | undefined,
  found: {
    matched: readonly JudgedEvent[];
    completed: JudgedEvent;
    subject: JudgedEvent;
    tested: () => readonly Tested[];
    times?: number | undefined;
    low?: boolean;
  },
): Firing {
  const { completed, subject: event } = found;
  const subject = subjectOf(rule, event);
  return {
    matched: withOrigins(rule, found.matched),
    completed,
    subject,
    element: rule.about === 'page' || rule.about === 'route-before' ? undefined : elementOf(rule, subject),
    explain: () => toExplained(found.tested()),
    low: found.low === true || low?.find(event) !== undefined,
    times: found.times,
  };
}

/** The event whose place a signal is about. */
export function subjectOf({ about }: RuleDefinition, event: JudgedEvent): JudgedEvent {
  if (about === 'click') return event.click ?? event;
  if (about === 'route-before') return event.context?.arrival?.away ?? event;
  return event;
}

/** A rule that keeps forms apart is about the form of a field. */
function elementOf(rule: RuleDefinition, subject: JudgedEvent): JudgedEvent['element'] {
  const isAboutForm = rule.when.some((operator) => operator.key === 'form');
  return isAboutForm ? (subject.partner ?? subject.element) : subject.element;
}

/** Each event with the one its signal is about, in event order, once. */
function withOrigins(rule: RuleDefinition, events: readonly JudgedEvent[]): JudgedEvent[] {
  if (rule.about !== 'click' && rule.about !== 'route-before') return [...events];
  const all = new Set<JudgedEvent>();
  for (const event of events) all.add(subjectOf(rule, event)).add(event);
  return [...all].sort((a, b) => a.at - b.at || a.seq - b.seq);
}
