import type { RuleDefinition } from '../rules/definition.ts';

/**
 * What a session must at least contain for a rule to fire in it: so many events of one type on one element within a
 * time. Sessions without it need not be read again. It looks at nothing but how the operator gathers events, because
 * what the browser's facts mean may change from version to version.
 */
export interface Candidate {
  types: string[];
  count: number;
  withinMs: number;
}

/** Undefined where nothing is known for certain: then every session is read. */
export function candidateOf(rule: RuleDefinition): Candidate[] | undefined {
  const found = operatorsOf(rule).map(burstOf);
  return found.every((candidate) => candidate !== undefined) && found.length > 0 ? found : undefined;
}

/** All of them, or undefined as soon as one rule may fire anywhere. */
export function candidatesOf(rules: readonly RuleDefinition[]): Candidate[] | undefined {
  const found = rules.map(candidateOf);
  return found.every((list) => list !== undefined) ? found.flat() : undefined;
}

type Operator = Readonly<Record<string, unknown>>;

function operatorsOf(rule: RuleDefinition): Operator[] {
  const { operator } = rule;
  return [operator];
}

/** A burst of clicks on one element: its events follow each other within the gap, so that all lie within so many gaps. */
function burstOf({ kind, maxGapMs, minCount }: Operator): Candidate | undefined {
  if (kind !== 'burst' || typeof maxGapMs !== 'number' || typeof minCount !== 'number') return undefined;
  return { types: ['click'], count: minCount, withinMs: maxGapMs * (minCount - 1) };
}
