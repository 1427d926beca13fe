import type { RuleId } from '@wince/protocol';
import { z } from 'zod';
import { changeRule, ruleChangeSchema } from '../host/projectRules/changeRule.ts';
import { parseRule, RuleRefusedError } from '../host/projectRules/parseRule.ts';
import {
  type RuleOverride,
  type RulePeriod,
  type RuleVersion,
  toRulePeriods,
} from '../host/projectRules/rulePeriods.ts';
import type { RuleDefinition } from '../rules/definition.ts';
import type { Side } from './compareSignals.ts';

/** A whole rule, or changes of the one in force. Changes with a scope are an override; without changes, silence there. */
export const backtestRequestSchema = z.union([
  z.strictObject({ definition: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    rule: z.string().max(64),
    changes: z.array(ruleChangeSchema).max(50).default([]),
    route: z.string().min(1).max(512).optional(),
    element: z.string().min(1).max(512).optional(),
  }),
]);
export type BacktestRequest = z.infer<typeof backtestRequestSchema>;

interface ProjectRules {
  versions: readonly RuleVersion[];
  overrides: readonly RuleOverride[];
}

const ALWAYS = Number.NEGATIVE_INFINITY;
/** Above any real version: what is tried comes last. */
const TRIED = 65_535;

/**
 * The one rule that is tried, as the project has it at `now` and as it would have it.
 * @throws RuleRefusedError that names the field that is wrong.
 */
export function toBacktestRules(
  shipped: readonly RuleDefinition[],
  project: ProjectRules,
  request: BacktestRequest,
  now: number,
): { rule: RuleId; rules: Record<Side, RulePeriod> } {
  const definition = 'definition' in request ? parseRule(request.definition) : undefined;
  const id = 'definition' in request ? definition!.id : request.rule;
  const base = shipped.find((rule) => rule.id === id);
  if (!base) throw new RuleRefusedError('rule', `is ${id}; there are ${shipped.map((rule) => rule.id).join(', ')}`);

  const before = periodAt(now, base, project);
  const inForce = before.layers.find(({ place }) => place === -1)?.rules[0];
  if (definition) return { rule: base.id, rules: { before, after: periodAt(now, base, publish(project, definition)) } };

  const { changes, route, element } = request as Exclude<BacktestRequest, { definition: unknown }>;
  if (!inForce) throw new RuleRefusedError('rule', `${id} is off in this project; send a whole rule`);
  const changed = changeRule(inForce, changes, TRIED);
  if (route === undefined && element === undefined) {
    if (changes.length === 0) throw new RuleRefusedError('changes', 'is empty, so that nothing would change');
    return { rule: base.id, rules: { before, after: periodAt(now, base, publish(project, changed)) } };
  }
  const override: RuleOverride = {
    ...{ rule: base.id, version: TRIED, changes, validFrom: ALWAYS, validUntil: Number.POSITIVE_INFINITY },
    ...(route === undefined ? {} : { route }),
    ...(element === undefined ? {} : { element }),
  };
  const tried = { ...project, overrides: [...project.overrides, override] };
  return { rule: base.id, rules: { before, after: periodAt(now, base, tried) } };
}

/** In force before everything else: what the project publishes for this rule no longer counts. */
function publish(project: ProjectRules, definition: RuleDefinition): ProjectRules {
  const version: RuleVersion = {
    ...{ rule: definition.id, version: TRIED, status: 'published', definition, validFrom: ALWAYS },
  };
  return { ...project, versions: [...project.versions.filter(({ rule }) => rule !== definition.id), version] };
}

/** The rules of one moment as if they had always been in force; shadows are left out, they decide nothing. */
function periodAt(now: number, base: RuleDefinition, project: ProjectRules): RulePeriod {
  const periods = toRulePeriods([base], {
    versions: project.versions.filter(({ rule }) => rule === base.id),
    overrides: project.overrides.filter(({ rule }) => rule === base.id),
  });
  const period = periods.find(({ from, to }) => from <= now && now < to)!;
  const layers = period.layers.filter(({ shadow }) => !shadow);
  return { ...period, from: ALWAYS, to: Number.POSITIVE_INFINITY, layers };
}
