import { typesOf } from '../facts/measure.ts';
import type { Condition, RuleDefinition } from '../rules/definition.ts';

/** A verdict and a late answer are made of the click they belong to. */
const MADE_OF: Readonly<Record<string, string>> = { verdict: 'click', late: 'click' };

/** The types of events on the wire that the rules look at. */
export function lookedTypes(rules: readonly RuleDefinition[]): string[] {
  const selects = rules.flatMap(({ when }) =>
    when.flatMap((operator): (readonly Condition[])[] =>
      operator.kind === 'sequence' ? [operator.first, operator.second] : [operator.select],
    ),
  );
  return [...new Set(selects.flatMap((select) => typesOf(select).map((type) => MADE_OF[type] ?? type)))];
}
