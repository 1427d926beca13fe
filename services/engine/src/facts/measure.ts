import type { ConditionResult, ExclusionResult } from '@wince/protocol';
import type { Condition } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { NEVER_MS } from './answers.ts';
import { type Fact, factOf, isSessionFact, type Value } from './facts.ts';

/** A condition and what was measured. */
export interface Tested {
  readonly result: ConditionResult;
  /** The same as an exclusion, where the condition is one. */
  readonly exclusion: ExclusionResult | undefined;
}

/** Conditions compiled once per rule. */
export interface CompiledConditions {
  /** Types of event they can select; dispatching by it is the first condition. */
  readonly types: readonly string[];
  /** Whether all hold. */
  hold(event: JudgedEvent): boolean;
  /** The same for what is known before the session's pages are put in order. */
  mayHold(event: JudgedEvent): boolean;
  /** The first that holds. */
  find(event: JudgedEvent): Condition | undefined;
  /** What was measured, for the explanation. */
  test(event: JudgedEvent): Tested[];
}

/** @throws UnknownFactError */
export function compileConditions(conditions: readonly Condition[]): CompiledConditions {
  const types = typesOf(conditions);
  // A verdict is told of the click.
  const onlyClicks = types.length > 0 && types.every((type) => type === 'click' || type === 'verdict');
  // Events come here by their type: asking again would only cost.
  const asked = conditions
    .filter(({ fact }) => fact !== 'type')
    .map((condition) => {
      const measure = factOf(condition.fact, onlyClicks);
      return {
        condition,
        measure,
        test: testOf(condition),
        holds: holdsOf(condition, measure),
        tested: testedBy(condition),
      };
    });
  return {
    types,
    hold: allOf(asked.map(({ holds }) => holds)),
    mayHold: allOf(asked.filter(({ condition }) => !isSessionFact(condition.fact)).map(({ holds }) => holds)),
    find: (event) => asked.find(({ holds }) => holds(event))?.condition,
    test: (event) =>
      asked.map(({ measure, test, tested }) => {
        const measured = measure(event);
        return tested(measured, test(measured));
      }),
  };
}

/** Whether an event of any type may be selected, as far as it is known before the session's pages are put in order. */
export function mayBe(conditions: CompiledConditions, event: JudgedEvent): boolean {
  return conditions.types.includes(event.type) && conditions.mayHold(event);
}

/** Values that are compared one by one, which costs less than a look into a table. */
const FEW = 3;

type Holds = (event: JudgedEvent) => boolean;

/** Asks first what failed last: most events fail the same condition, and the order changes nothing but the cost. */
function allOf(tests: readonly Holds[]): Holds {
  const order = [...tests];
  return (event) => {
    for (let i = 0; i < order.length; i++) {
      const holds = order[i]!;
      if (holds(event)) continue;
      order[i] = order[0]!;
      order[0] = holds;
      return false;
    }
    return true;
  };
}

/** Types of event that conditions name. */
export function typesOf(conditions: readonly Condition[]): string[] {
  const named = conditions.find(({ fact, op }) => fact === 'type' && (op === '=' || op === 'in'));
  if (!named) return [];
  return (Array.isArray(named.value) ? named.value : [named.value]).map(String);
}

function testOf(condition: Condition): (value: Value) => boolean {
  const { op, value } = condition;
  const limit = Number(value);
  if (op === '>=') return (measured) => Number(measured) >= limit;
  if (op === '<=') return (measured) => Number(measured) <= limit;
  if (op === '=') return (measured) => measured === value;
  const list = new Set<Value>(Array.isArray(value) ? value : [value]);
  return op === 'in' ? (measured) => list.has(measured) : (measured) => !list.has(measured);
}

/** The fact and its comparison as one: what runs for nearly every event and every rule. */
function holdsOf(condition: Condition, measure: Fact): Holds {
  const { op, value } = condition;
  const limit = Number(value);
  if (op === '>=') return (event) => Number(measure(event)) >= limit;
  if (op === '<=') return (event) => Number(measure(event)) <= limit;
  if (op === '=') return (event) => measure(event) === value;
  const isIn = op === 'in';
  const list: Value[] = Array.isArray(value) ? value : [value];
  if (list.length > FEW) {
    const all = new Set(list);
    return (event) => all.has(measure(event)) === isIn;
  }
  // No fact is undefined.
  const [first, second, third] = list;
  return (event) => {
    const measured = measure(event);
    return (measured === first || measured === second || measured === third) === isIn;
  };
}

function thresholdOf({ value }: Condition): Value {
  return Array.isArray(value) ? value.join(', ') : value === NEVER_MS ? 'never' : value;
}

/** What is told of a condition. A met equality always says the same: it is made once. */
function testedBy(condition: Condition): (measured: Value, met: boolean) => Tested {
  const threshold = thresholdOf(condition);
  const passed = toExclusion(condition, false);
  const applied = toExclusion(condition, true);
  const tell = (measured: Value, met: boolean): Tested => ({
    result: toResult(condition, threshold, measured, met),
    exclusion: met ? passed : applied,
  });
  if (condition.op !== '=') return tell;
  const equal = tell(condition.value as Value, true);
  return (measured, met) => (met ? equal : tell(measured, met));
}

/** An exclusion that applies keeps the rule silent. */
function toExclusion({ fact, text, exclusion }: Condition, applied: boolean): ExclusionResult | undefined {
  return exclusion ? { name: fact, text, applied } : undefined;
}

function toResult(condition: Condition, threshold: Value, value: Value, met: boolean): ConditionResult {
  const { fact: name, text, unit } = condition;
  const op = condition.op === 'in' ? 'any' : condition.op === 'not-in' ? 'none' : condition.op;
  const measured = value === NEVER_MS ? 'never' : value;
  return unit === undefined
    ? { name, text, op, measured, threshold, met }
    : { name, text, op, measured, threshold, unit, met };
}

/** Tested conditions as an explanation tells them. */
export function toExplained(tested: readonly Tested[]): {
  conditions: ConditionResult[];
  exclusions: ExclusionResult[];
} {
  const conditions: ConditionResult[] = [];
  const exclusions: ExclusionResult[] = [];
  for (const { result, exclusion } of tested) {
    if (exclusion) exclusions.push(exclusion);
    else conditions.push(result);
  }
  return { conditions, exclusions };
}
