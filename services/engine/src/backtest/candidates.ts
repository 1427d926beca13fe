import { typesOf } from '../facts/measure.ts';
import type { Operator, RuleDefinition } from '../rules/definition.ts';

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
  const found = rule.when.map(burstOf);
  return found.every((candidate) => candidate !== undefined) ? found : undefined;
}

/** All of them, each once, or undefined as soon as one rule may fire anywhere. A change often leaves them as they are. */
export function candidatesOf(rules: readonly RuleDefinition[]): Candidate[] | undefined {
  const found = rules.map(candidateOf);
  if (!found.every((list) => list !== undefined)) return undefined;
  return [...new Map(found.flat().map((candidate) => [JSON.stringify(candidate), candidate])).values()];
}

/** A burst on one element: its events follow each other within the gap, so that all lie within so many gaps. */
function burstOf(operator: Operator): Candidate | undefined {
  if (operator.kind !== 'window' || operator.window.kind !== 'gap') return undefined;
  if (operator.key !== 'element' || operator.weight !== undefined) return undefined;
  const counts = operator.where.flatMap((entry) =>
    'measure' in entry && entry.measure === 'count' && entry.op === '>=' ? [entry.value] : [],
  );
  if (counts.length === 0) return undefined;
  const count = Math.max(...counts);
  return { types: typesOf(operator.select), count, withinMs: operator.window.gapMs * (count - 1) };
}
