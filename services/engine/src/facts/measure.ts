import type { ConditionResult, ExclusionResult } from '@wince/protocol';
import type { Condition } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { CLICK_FACTS } from './clickFacts.ts';
import { EVENT_FACTS } from './otherFacts.ts';

type Value = string | number | boolean;
/** Facts that need more than the event itself; an operator supplies them. */
export type ExtraFacts = Readonly<Record<string, Value>>;
type Measure = (event: JudgedEvent, extra: ExtraFacts | undefined) => Value;

/** A fact's name was not known: a rule refers to something that is not measured. */
export class UnknownFactError extends Error {
  override readonly name = 'UnknownFactError';

  constructor(fact: string) {
    super(
      `the fact "${fact}" does not exist; known are ${[...Object.keys(CLICK_FACTS), ...Object.keys(EVENT_FACTS), ...EXTRA_FACTS].join(', ')}`,
    );
  }
}

/** Supplied by operators: see src/operators/. */
const EXTRA_FACTS = ['noise', 'failureShown', 'newAttempt'];

function measureOf(fact: string): Measure {
  if (Object.hasOwn(CLICK_FACTS, fact)) {
    const read = CLICK_FACTS[fact as keyof typeof CLICK_FACTS];
    return (event) => (event.event.type === 'click' ? read(event.event, event) : false);
  }
  if (Object.hasOwn(EVENT_FACTS, fact)) {
    const read = EVENT_FACTS[fact as keyof typeof EVENT_FACTS];
    return (event) => read(event.event);
  }
  if (EXTRA_FACTS.includes(fact)) return (_event, extra) => extra?.[fact] ?? false;
  throw new UnknownFactError(fact);
}

/** Conditions compiled once per rule. */
export interface CompiledConditions {
  /** Whether all hold. */
  hold(event: JudgedEvent, extra?: ExtraFacts): boolean;
  /** Whether at least one holds. */
  any(event: JudgedEvent, extra?: ExtraFacts): boolean;
  /** What was measured, for the explanation. */
  explain(event: JudgedEvent, extra?: ExtraFacts): { conditions: ConditionResult[]; exclusions: ExclusionResult[] };
}

/** @throws UnknownFactError */
export function compileConditions(conditions: readonly Condition[]): CompiledConditions {
  const compiled = conditions.map((condition) => ({
    condition,
    measure: measureOf(condition.fact),
    test: testOf(condition),
  }));
  return {
    hold(event, extra) {
      for (const { measure, test } of compiled) if (!test(measure(event, extra))) return false;
      return true;
    },
    any: (event, extra) => compiled.some(({ measure, test }) => test(measure(event, extra))),
    explain(event, extra) {
      const results: ConditionResult[] = [];
      const exclusions: ExclusionResult[] = [];
      for (const { condition, measure, test } of compiled) {
        const measured = measure(event, extra);
        const met = test(measured);
        if (condition.exclusion) exclusions.push({ name: condition.fact, text: condition.text, applied: !met });
        else results.push(toResult(condition, measured, met));
      }
      return { conditions: results, exclusions };
    },
  };
}

function testOf(condition: Condition): (value: Value) => boolean {
  const { op, value } = condition;
  if (op === '>=') return (measured) => Number(measured) >= Number(value);
  if (op === '<=') return (measured) => Number(measured) <= Number(value);
  if (op === '=') return (measured) => measured === value;
  const list = new Set<Value>(Array.isArray(value) ? value : [value]);
  return op === 'in' ? (measured) => list.has(measured) : (measured) => !list.has(measured);
}

function toResult(condition: Condition, measured: Value, met: boolean): ConditionResult {
  const { value, op } = condition;
  return {
    name: condition.fact,
    text: condition.text,
    op: op === 'in' ? 'any' : op === 'not-in' ? 'none' : op,
    // An hour stands for "never" in ms facts.
    measured: condition.unit === 'ms' && measured === 3_600_000 ? 'never' : measured,
    threshold: Array.isArray(value) ? value.join(', ') : value,
    ...(condition.unit ? { unit: condition.unit } : {}),
    met,
  };
}
