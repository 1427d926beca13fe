import type { RuleId } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { inTransaction } from '../../incidents/inTransaction.ts';
import type { RuleDefinition } from '../../rules/definition.ts';
import {
  endOverrideRow,
  insertOverride,
  insertRuleVersion,
  lockProjectRules,
  publishRuleVersion,
} from '../../sql/writeProjectRules.ts';
import { changeRule, type RuleChange, ruleChangeSchema } from './changeRule.ts';
import { RULE_DELAY_MS, selectRulesAt } from './loadPeriods.ts';
import { parseRule, RuleRefusedError } from './parseRule.ts';
import type { RuleScope } from './ruleScope.ts';

/**
 * Changes to the rules of a project. Each comes into force `RULE_DELAY_MS` after it was made and never changes what
 * was judged before.
 */

/** Who changes what, when: `now` is epoch ms of the server that also receives the events. */
interface Edit {
  projectId: string;
  author: string;
  now: number;
}

/** When a change comes into force, epoch ms, and under which version its signals are stored. */
export interface Enacted {
  version: number;
  validFrom: number;
}

/** Stores a rule that does not judge yet. @throws RuleRefusedError that names the field that is wrong. */
export async function saveDraft(
  pool: Pool,
  { projectId, author, definition: given }: Omit<Edit, 'now'> & { definition: unknown },
): Promise<RuleDefinition> {
  const parsed = parseRule(given);
  return inTransaction(pool, async (client) => {
    const version = await lockProjectRules(client, { projectId, rule: parsed.id });
    const definition = { ...parsed, version };
    await insertRuleVersion(client, { projectId, author, rule: parsed.id, version, status: 'draft', definition });
    return definition;
  });
}

/** Puts a draft in force, or beside the rule in force as its shadow. @throws RuleRefusedError where there is no such draft. */
export async function publishDraft(
  pool: Pool,
  { projectId, author, now, rule, version, as }: Edit & { rule: RuleId; version: number; as: 'published' | 'shadow' },
): Promise<Enacted> {
  const validFrom = now + RULE_DELAY_MS;
  return inTransaction(pool, async (client) => {
    await lockProjectRules(client, { projectId, rule });
    const found = await publishRuleVersion(client, { projectId, author, rule, version, status: as, validFrom });
    if (!found) throw new RuleRefusedError('version', `${version} of ${rule} is not a draft of this project`);
    return { version, validFrom };
  });
}

/** Makes a rule silent in the whole project. */
export async function turnOff(pool: Pool, { projectId, author, now, rule }: Edit & { rule: RuleId }): Promise<Enacted> {
  const validFrom = now + RULE_DELAY_MS;
  return inTransaction(pool, async (client) => {
    const version = await lockProjectRules(client, { projectId, rule });
    await insertRuleVersion(client, { projectId, author, rule, version, status: 'off', definition: null, validFrom });
    return { version, validFrom };
  });
}

const scopeSchema = z.object({
  route: z
    .string()
    .regex(/^\/[^\0]*$/, 'must begin with a slash')
    .max(512)
    .optional(),
  element: z.string().min(1, 'must not be empty').max(512).optional(),
});

/**
 * Other thresholds for a route, an element or both; without changes, silence.
 * @throws RuleRefusedError where the scope is everything, or a change leads nowhere.
 */
export async function addOverride(
  pool: Pool,
  shipped: readonly RuleDefinition[],
  edit: Edit & RuleScope & { rule: RuleId; changes: readonly RuleChange[]; reason?: string },
): Promise<Enacted> {
  const { projectId, author, now, rule } = edit;
  const parsed = scopeSchema.extend({ changes: z.array(ruleChangeSchema).max(50) }).safeParse(edit);
  if (!parsed.success)
    throw new RuleRefusedError(parsed.error.issues[0]!.path.join('.'), parsed.error.issues[0]!.message);
  const { route, element, changes } = parsed.data;
  if (route === undefined && element === undefined)
    throw new RuleRefusedError('route', 'or element is needed; to change a rule everywhere, publish a version of it');
  const validFrom = now + RULE_DELAY_MS;
  return inTransaction(pool, async (client) => {
    const version = await lockProjectRules(client, { projectId, rule });
    const inForce = await ruleAt(client, shipped, { projectId, rule, at: validFrom });
    changeRule(inForce, changes, version);
    const reason = edit.reason ?? null;
    await insertOverride(client, { projectId, author, rule, version, route, element, changes, reason, validFrom });
    return { version, validFrom };
  });
}

/** @throws RuleRefusedError where there is no such override, or it has ended. */
export async function endOverride(
  pool: Pool,
  { projectId, now, rule, version }: Omit<Edit, 'author'> & { rule: RuleId; version: number },
): Promise<Enacted> {
  const validFrom = now + RULE_DELAY_MS;
  if (!(await endOverrideRow(pool, { projectId, rule, version, validUntil: validFrom })))
    throw new RuleRefusedError('version', `${version} of ${rule} is not an override in force`);
  return { version, validFrom };
}

async function ruleAt(
  client: PoolClient,
  shipped: readonly RuleDefinition[],
  { projectId, rule, at }: { projectId: string; rule: RuleId; at: number },
): Promise<RuleDefinition> {
  const found = (await selectRulesAt(client, shipped, { projectId, at })).find(({ id }) => id === rule);
  if (!found) throw new RuleRefusedError('rule', `${rule} is off in this project`);
  return found;
}
