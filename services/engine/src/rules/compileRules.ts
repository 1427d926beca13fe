import { type BurstJudge, createBurst } from '../operators/burst.ts';
import { type CountJudge, createCount } from '../operators/count.ts';
import { createEach, type EachJudge } from '../operators/each.ts';
import { createFollow, type FollowJudge } from '../operators/follow.ts';
import type { Condition, RuleDefinition } from './definition.ts';

/** How much of what happened before the first matched event is shown beside it. */
export const CONTEXT_MS = 10_000;

/** Rules ready to run, by the way the streams drive them. */
export interface CompiledRules {
  bursts: { rule: RuleDefinition; judge: BurstJudge }[];
  /** By the type of event that can complete them. */
  single: Map<string, { rule: RuleDefinition; judge: EachJudge | FollowJudge }[]>;
  counts: { rule: RuleDefinition; judge: CountJudge; type: string }[];
  /** Longest reach of all, ms. */
  reachMs: number;
  /** What the history of a page must keep: the longest reach of the page-wide rules, and the context shown before. */
  historyMs: number;
}

/** @throws UnknownFactError where a rule asks for something that is not measured. */
export function compileRules(rules: readonly RuleDefinition[]): CompiledRules {
  const compiled: CompiledRules = { bursts: [], single: new Map(), counts: [], reachMs: 0, historyMs: 0 };
  for (const rule of rules) {
    const low = rule.lowWhen ?? [];
    const { operator } = rule;
    compiled.reachMs = Math.max(compiled.reachMs, rule.reachMs);
    if (rule.scope === 'page') compiled.historyMs = Math.max(compiled.historyMs, rule.reachMs + CONTEXT_MS);
    switch (operator.kind) {
      case 'burst':
        compiled.bursts.push({ rule, judge: createBurst(operator, low, rule.reachMs) });
        break;
      case 'each':
        addSingle(compiled, 'click', rule, createEach(rule.id, operator, low));
        break;
      case 'follow':
        addSingle(compiled, typeOf(operator.second), rule, createFollow(rule.id, operator, low));
        break;
      case 'count':
        compiled.counts.push({ rule, judge: createCount(operator, low), type: typeOf(operator.select) });
        break;
    }
  }
  return compiled;
}

function addSingle(compiled: CompiledRules, type: string, rule: RuleDefinition, judge: EachJudge | FollowJudge): void {
  const list = compiled.single.get(type) ?? [];
  list.push({ rule, judge });
  compiled.single.set(type, list);
}

function typeOf(conditions: readonly Condition[]): string {
  const condition = conditions.find(({ fact, op }) => fact === 'type' && op === '=');
  return typeof condition?.value === 'string' ? condition.value : 'click';
}
