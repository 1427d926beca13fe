import { isDeepStrictEqual } from 'node:util';
import type { RuleId } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { inTransaction } from '../../incidents/inTransaction.ts';
import type { RuleDefinition } from '../../rules/definition.ts';
import { type RuleHistoryEntry, selectOverrideHistory, selectRuleHistory } from '../../sql/selectRuleHistory.ts';
import { endOverrideRow, insertOverride, insertRuleVersion, lockProjectRules } from '../../sql/writeProjectRules.ts';
import { changeRule, type RuleChange, ruleChangeSchema } from './changeRule.ts';
import { RULE_DELAY_MS, selectRulesAt } from './loadPeriods.ts';
import { parseRule, RuleConflictError, RuleRefusedError } from './parseRule.ts';
import type { RuleScope } from './ruleScope.ts';

/**
 * Changes to the rules of a project. Each comes into force `RULE_DELAY_MS` after it was made and never changes what
 * was judged before. Making the same change again changes nothing and answers as the first time.
 */

/** Who changes what, when: `now` is epoch ms of the server that also receives the events. */
interface Edit {
  projectId: string;
  author: string;
  now: number;
  rule: RuleId;
}

/** When a change comes into force, epoch ms, and under which version its signals are stored. */
export interface Enacted {
  version: number;
  validFrom: number;
}

/**
 * Puts a rule in force, or beside the rule in force as its shadow.
 * @param edit `base`: the newest version its author has seen; another one since is not overwritten.
 * @throws RuleRefusedError that names the field that is wrong; RuleConflictError.
 */
export async function publishRule(
  pool: Pool,
  shipped: readonly RuleDefinition[],
  edit: Edit & { definition: unknown; as: 'published' | 'shadow'; base?: number | undefined },
): Promise<Enacted> {
  const { projectId, author, now, rule, as } = edit;
  const parsed = parseRule(edit.definition);
  if (parsed.id !== rule) throw new RuleRefusedError('id', `is ${parsed.id}; this is ${rule}`);
  return change(pool, edit, async (client, { version, history, validFrom }) => {
    const [last] = history;
    const definition = { ...parsed, version };
    const isSame = (other: unknown) => isDeepStrictEqual(plain(other, version), plain(definition, version));
    if (last?.status === as && isSame(last.definition)) return last;
    assertSeen(edit.base, last);
    const inForce = (await selectRulesAt(client, shipped, { projectId, at: now + RULE_DELAY_MS })).find(
      ({ id }) => id === rule,
    );
    if (inForce && isSame(inForce) && last?.status !== 'shadow')
      throw new RuleRefusedError('rule', 'is the one in force already; change something first');
    await insertRuleVersion(client, { projectId, author, rule, version, status: as, definition, validFrom });
    return { version, validFrom };
  });
}

/**
 * `off`: silent in the whole project. `shipped`: what Wince ships judges again. `shadow-ended`: no shadow any more.
 * @throws RuleRefusedError where there is no shadow to end; RuleConflictError.
 */
export async function setRuleState(
  pool: Pool,
  edit: Edit & { state: 'off' | 'shipped' | 'shadow-ended'; base?: number | undefined },
): Promise<Enacted> {
  const { projectId, author, rule, state: status } = edit;
  return change(pool, edit, async (client, { version, history, validFrom }) => {
    const [last] = history;
    if (last?.status === status) return last;
    if (status === 'shadow-ended' && last?.status !== 'shadow')
      throw new RuleRefusedError('state', `is shadow-ended, but ${rule} has no shadow`);
    assertSeen(edit.base, last);
    await insertRuleVersion(client, { projectId, author, rule, version, status, definition: null, validFrom });
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
  edit: Edit & RuleScope & { changes: readonly RuleChange[]; reason?: string | undefined },
): Promise<Enacted> {
  const { projectId, author, rule } = edit;
  const parsed = scopeSchema.extend({ changes: z.array(ruleChangeSchema).max(50) }).safeParse(edit);
  if (!parsed.success)
    throw new RuleRefusedError(parsed.error.issues[0]!.path.join('.'), parsed.error.issues[0]!.message);
  const { route, element, changes } = parsed.data;
  if (route === undefined && element === undefined)
    throw new RuleRefusedError('route', 'or element is needed; to change a rule everywhere, publish a version of it');
  return change(pool, edit, async (client, { version, validFrom }) => {
    const known = (await selectOverrideHistory(client, { projectId, rule })).find(
      (other) =>
        other.validUntil === null &&
        other.route === (route ?? null) &&
        other.element === (element ?? null) &&
        isDeepStrictEqual(other.changes, changes),
    );
    if (known) return known;
    const inForce = await ruleAt(client, shipped, { projectId, rule, at: validFrom });
    changeRule(inForce, changes, version);
    const reason = edit.reason ?? null;
    await insertOverride(client, { projectId, author, rule, version, route, element, changes, reason, validFrom });
    return { version, validFrom };
  });
}

/** @throws RuleRefusedError where there is no such override. */
export async function endOverride(
  pool: Pool,
  { projectId, author, now, rule, version }: Edit & { version: number },
): Promise<Enacted> {
  const validFrom = now + RULE_DELAY_MS;
  if (await endOverrideRow(pool, { projectId, author, rule, version, validUntil: validFrom }))
    return { version, validFrom };
  const ended = (await selectOverrideHistory(pool, { projectId, rule })).find((other) => other.version === version);
  if (ended?.validUntil == null) throw new RuleRefusedError('version', `${version} is not an override of ${rule}`);
  return { version, validFrom: ended.validUntil };
}

/** One change of a project's rules at a time. */
async function change(
  pool: Pool,
  { projectId, rule, now }: Edit,
  make: (
    client: PoolClient,
    at: Enacted & { history: readonly RuleHistoryEntry[] },
  ) => Promise<Pick<Enacted, 'version' | 'validFrom'>>,
): Promise<Enacted> {
  return inTransaction(pool, async (client) => {
    const next = await lockProjectRules(client, { projectId, rule });
    const history = await selectRuleHistory(client, { projectId, rule });
    const { version, validFrom } = await make(client, { version: next, validFrom: now + RULE_DELAY_MS, history });
    return { version, validFrom };
  });
}

function assertSeen(base: number | undefined, last: RuleHistoryEntry | undefined): void {
  if (base === undefined || !last || last.version <= base) return;
  throw new RuleConflictError(
    `${last.author} has made version ${last.version} meanwhile; look at it, then publish yours again`,
  );
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

/** As it comes back from the database, under one version. */
function plain(definition: unknown, version: number): unknown {
  return JSON.parse(JSON.stringify({ ...(definition as object), version }));
}
