import { DEFAULT_RULES, type RuleDefinition } from '../../src/index.ts';

/** The shipped rage click with another number of clicks, whatever way the rule says it. */
export function rageClickOf(clicks: number): RuleDefinition {
  const rule = structuredClone(DEFAULT_RULES.find(({ id }) => id === 'rage-click')!);
  setCount(rule, clicks);
  return rule;
}

function setCount(place: unknown, clicks: number): void {
  if (typeof place !== 'object' || place === null) return;
  const record = place as Record<string, unknown>;
  if (typeof record.minCount === 'number') record.minCount = clicks;
  if (record.measure === 'count' && record.op === '>=') record.value = clicks;
  for (const value of Object.values(record)) setCount(value, clicks);
}
