import { createEach } from '../operators/each.ts';
import type { Judge, Probe, Slots } from '../operators/operator.ts';
import { createSequence } from '../operators/sequence.ts';
import { createWindow } from '../operators/window.ts';
import type { Operator, RuleDefinition } from './definition.ts';

/** How much of what happened before the first matched event is shown beside it. */
export const CONTEXT_MS = 10_000;

/** Rules ready to run: judges by the type of event they want to see. */
export interface CompiledRules {
  page: ReadonlyMap<string, readonly Judge[]>;
  session: ReadonlyMap<string, readonly Judge[]>;
  ruleOf: ReadonlyMap<Judge, RuleDefinition>;
  /** Longest reach of all, ms. */
  reachMs: number;
}

/** @throws UnknownFactError where a rule asks for something that is not measured. */
export function compileRules(rules: readonly RuleDefinition[], probe?: Probe): CompiledRules {
  const page = new Map<string, Judge[]>();
  const session = new Map<string, Judge[]>();
  const ruleOf = new Map<Judge, RuleDefinition>();
  let reachMs = 0;
  let slots = 0;
  for (const rule of rules) {
    reachMs = Math.max(reachMs, rule.reachMs);
    const matches = slots++;
    for (const operator of rule.when) {
      const judge = createJudge(rule, operator, { own: slots++, matches }, probe);
      ruleOf.set(judge, rule);
      const table = rule.scope === 'page' ? page : session;
      for (const type of judge.types) table.set(type, [...(table.get(type) ?? []), judge]);
    }
  }
  return { page, session, ruleOf, reachMs };
}

function createJudge(rule: RuleDefinition, operator: Operator, slots: Slots, probe: Probe | undefined): Judge {
  switch (operator.kind) {
    case 'each':
      return createEach(rule, operator, slots, probe);
    case 'window':
      return createWindow(rule, operator, slots, probe);
    case 'sequence':
      return createSequence(rule, operator, slots, probe);
  }
}
