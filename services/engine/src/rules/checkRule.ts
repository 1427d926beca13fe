import { isSessionFact, PAGE_ONLY_TYPES } from '../facts/facts.ts';
import { typesOf } from '../facts/measure.ts';
import type { Aggregate, Condition, Operator, RuleDefinition } from './definition.ts';

interface Issue {
  path: (string | number)[];
  message: string;
}

type Checked = Pick<RuleDefinition, 'reachMs' | 'scope' | 'when'>;

/** What makes a well-formed rule one that cannot work: each with the field and the remedy. */
export function checkRule(rule: Checked): Issue[] {
  return rule.when.flatMap((operator, i) => [
    ...checkReach(rule, operator, i),
    ...selectsOf(operator).flatMap(({ field, select }) =>
      checkSelect(rule, select).map(({ path, message }) => ({ path: ['when', i, ...field, ...path], message })),
    ),
    ...(operator.kind === 'window' ? checkWindow(operator, i) : []),
  ]);
}

/** How far back an operator looks, in ms: twice a window, because it fires only where it did not hold before. */
export function neededReachMs(operator: Operator): number {
  switch (operator.kind) {
    case 'each':
      return operator.quietMs;
    case 'sequence':
      return operator.withinMs + operator.quietMs;
    case 'window': {
      const { window, quietMs } = operator;
      if (window.kind === 'gap') return window.gapMs * 2 + window.settleMs + quietMs;
      if (window.kind === 'tumbling') return window.everyMs + quietMs;
      if (window.kind === 'until') return window.withinMs + quietMs;
      return window.withinMs * 2 + quietMs;
    }
  }
}

function checkReach(rule: Checked, operator: Operator, i: number): Issue[] {
  const needed = neededReachMs(operator);
  if (rule.reachMs >= needed) return [];
  return [{ path: ['reachMs'], message: `is ${rule.reachMs} ms, but when[${i}] looks ${needed} ms back; raise it` }];
}

function selectsOf(operator: Operator): { field: string[]; select: readonly Condition[] }[] {
  if (operator.kind === 'sequence')
    return [
      { field: ['first'], select: operator.first },
      { field: ['second'], select: operator.second },
    ];
  const selects = [{ field: ['select'], select: operator.select as readonly Condition[] }];
  if (operator.kind === 'window' && operator.window.kind === 'until') {
    selects.push({ field: ['window', 'end'], select: operator.window.end });
    if (operator.window.reset) selects.push({ field: ['window', 'reset'], select: operator.window.reset });
  }
  return selects;
}

function checkSelect(rule: Checked, select: readonly Condition[]): Issue[] {
  const issues: Issue[] = [];
  const types = typesOf(select);
  if (types.length === 0)
    issues.push({ path: [], message: 'must name the type of event with a condition on the fact "type" (= or in)' });
  const only = types.find((type) => rule.scope === 'session' && PAGE_ONLY_TYPES.has(type));
  if (only) issues.push({ path: [], message: `selects ${only}, which only rules of scope page can; use scope page` });
  const equals = new Map<string, Condition['value']>();
  for (const [j, { fact, op, value }] of select.entries()) {
    if (rule.scope === 'page' && isSessionFact(fact))
      issues.push({ path: [j, 'fact'], message: `is "${fact}", which is known only to rules of scope session` });
    if ((op === '>=' || op === '<=') && typeof value !== 'number')
      issues.push({ path: [j, 'value'], message: `is ${JSON.stringify(value)}, but ${op} compares with a number` });
    if (op !== '=') continue;
    if (equals.has(fact) && equals.get(fact) !== value)
      issues.push({ path: [j], message: `can never hold: "${fact}" must also be ${JSON.stringify(equals.get(fact))}` });
    equals.set(fact, value);
  }
  return issues;
}

function checkWindow(operator: Extract<Operator, { kind: 'window' }>, i: number): Issue[] {
  const issues: Issue[] = [];
  const size = operator.window.kind === 'count' ? operator.window.size : Number.POSITIVE_INFINITY;
  const add = (path: (string | number)[], message: string) => issues.push({ path: ['when', i, ...path], message });
  for (const [j, entry] of operator.where.entries()) {
    const group = 'any' in entry ? entry.any : [entry];
    for (const [k, aggregate] of group.entries()) {
      const path = 'any' in entry ? ['where', j, 'any', k] : ['where', j];
      checkAggregate(aggregate, (field, message) => add([...path, ...field], message));
      const isCounting = aggregate.measure === 'count' || aggregate.measure === 'distinct';
      if (isCounting && aggregate.op === '>=' && aggregate.value > size && !operator.weight)
        add([...path, 'value'], `is ${aggregate.value}, but the window never holds more than ${size}`);
    }
  }
  if (
    operator.key === 'endpoint' &&
    !typesOf(operator.select).every((type) => type === 'request' || type === 'failure')
  )
    add(['key'], 'is "endpoint", which only requests have');
  if (operator.key === 'error' && !typesOf(operator.select).every((type) => type === 'error'))
    add(['key'], 'is "error", which only errors have');
  return issues;
}

const NEEDS_FACT = new Set(['distinct', 'repeats', 'sum', 'min', 'max', 'standing']);

function checkAggregate(aggregate: Aggregate, add: (field: string[], message: string) => void): void {
  if (NEEDS_FACT.has(aggregate.measure) && aggregate.fact === undefined)
    add(['fact'], `is missing: ${aggregate.measure} needs to know what to measure`);
  if (aggregate.measure === 'fastest' && aggregate.n === undefined)
    add(['n'], 'is missing: fastest needs to know how many events it times');
  if (aggregate.op === '>=' && aggregate.value <= 0)
    add(['value'], `is ${aggregate.value}, which every window meets; raise it or leave the condition out`);
}
