import { typesOf } from '../facts/measure.ts';
import type { Condition, Operator, RuleDefinition } from '../rules/definition.ts';

/** A verdict and a late answer are made of the click they belong to, a failure of its request as well. */
const MADE_OF: Readonly<Record<string, string[]>> = {
  verdict: ['click'],
  late: ['click'],
  failure: ['click', 'request'],
};

/** The types of events on the wire that the rules look at. */
export function lookedTypes(rules: readonly RuleDefinition[]): string[] {
  return typesIn(rules, ({ when }) => when.flatMap(selectsOf));
}

/** The same, with what ends or forgives something. */
export function judgedTypes(rules: readonly RuleDefinition[]): string[] {
  return typesIn(rules, ({ when }) =>
    when.flatMap((operator) => {
      if (operator.kind !== 'window' || operator.window.kind !== 'until') return selectsOf(operator);
      return [...selectsOf(operator), operator.window.end, operator.window.reset ?? []];
    }),
  );
}

function selectsOf(operator: Operator): (readonly Condition[])[] {
  return operator.kind === 'sequence' ? [operator.first, operator.second] : [operator.select];
}

function typesIn(
  rules: readonly RuleDefinition[],
  selectsOfRule: (rule: RuleDefinition) => (readonly Condition[])[],
): string[] {
  const types = rules.flatMap(selectsOfRule).flatMap(typesOf);
  return [...new Set(types.flatMap((type) => MADE_OF[type] ?? type))];
}
