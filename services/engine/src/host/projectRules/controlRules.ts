import type { RuleId } from '@wince/protocol';
import type { Pool } from 'pg';
import type { RuleDefinition } from '../../rules/definition.ts';
import {
  type OverrideHistoryEntry,
  type RuleHistoryEntry,
  selectOverrideHistory,
  selectRuleHistory,
} from '../../sql/selectRuleHistory.ts';
import type { RuleChange } from './changeRule.ts';
import { addOverride, type Enacted, endOverride, publishRule, setRuleState } from './editRules.ts';
import { RuleConflictError, RuleRefusedError, refusalsOf } from './parseRule.ts';

/** A change that was made, or why it was not: the field that is wrong, or what somebody else did meanwhile. */
export type Outcome = Enacted | { refused: { field: string; reason: string } } | { conflict: string };

/** One rule of a project. Times are epoch ms. */
export interface ProjectRule {
  id: RuleId;
  /** What Wince ships. */
  shipped: RuleDefinition;
  /** What judges now; null: off. */
  inForce: RuleDefinition | null;
  /** Since when; null: ever. */
  since: number | null;
  /** Runs beside the one in force and makes no incident. */
  shadow: { version: number; since: number } | null;
  /** What comes into force by itself, the next first. */
  coming: { version: number; status: RuleHistoryEntry['status']; validFrom: number }[];
  /** What the project did, the newest first. */
  versions: RuleHistoryEntry[];
  overrides: OverrideHistoryEntry[];
}

interface Edit {
  projectId: string;
  author: string;
  rule: RuleId;
}

export interface RuleControl {
  list(projectId: string): Promise<ProjectRule[]>;
  check(definition: unknown): { field: string; reason: string }[];
  publish(
    edit: Edit & { definition: unknown; as: 'published' | 'shadow'; base?: number | undefined },
  ): Promise<Outcome>;
  setState(edit: Edit & { state: 'off' | 'shipped' | 'shadow-ended'; base?: number | undefined }): Promise<Outcome>;
  addOverride(
    edit: Edit & {
      route?: string | undefined;
      element?: string | undefined;
      changes: readonly RuleChange[];
      reason?: string | undefined;
    },
  ): Promise<Outcome>;
  endOverride(edit: Edit & { version: number }): Promise<Outcome>;
}

/**
 * The rules of projects as people see and change them.
 * @param options `now`: epoch ms of the server that also receives the events.
 */
export function createRuleControl(options: {
  pool: Pool;
  rules: readonly RuleDefinition[];
  now: () => number;
}): RuleControl {
  const { pool, rules, now } = options;
  return {
    async list(projectId) {
      const [versions, overrides] = await Promise.all([
        selectRuleHistory(pool, { projectId }),
        selectOverrideHistory(pool, { projectId }),
      ]);
      const at = now();
      return rules.map((rule) =>
        toProjectRule(rule, at, {
          versions: versions.filter((version) => version.rule === rule.id),
          overrides: overrides.filter((override) => override.rule === rule.id),
        }),
      );
    },
    check: refusalsOf,
    publish: (edit) => outcomeOf(() => publishRule(pool, rules, { ...edit, now: now() })),
    setState: (edit) => outcomeOf(() => setRuleState(pool, { ...edit, now: now() })),
    addOverride: ({ route, element, ...edit }) =>
      outcomeOf(() =>
        addOverride(pool, rules, {
          ...edit,
          now: now(),
          ...(route === undefined ? {} : { route }),
          ...(element === undefined ? {} : { element }),
        }),
      ),
    endOverride: (edit) => outcomeOf(() => endOverride(pool, { ...edit, now: now() })),
  };
}

function toProjectRule(
  shipped: RuleDefinition,
  now: number,
  { versions, overrides }: Pick<ProjectRule, 'versions' | 'overrides'>,
): ProjectRule {
  const begun = versions.filter(({ validFrom }) => validFrom <= now);
  const [newest] = begun;
  const live = begun.find(({ status }) => status !== 'shadow' && status !== 'shadow-ended');
  return {
    id: shipped.id,
    shipped,
    inForce:
      live === undefined || live.status === 'shipped'
        ? shipped
        : live.status === 'off'
          ? null
          : { ...(live.definition as RuleDefinition), version: live.version },
    since: live?.validFrom ?? null,
    shadow: newest?.status === 'shadow' ? { version: newest.version, since: newest.validFrom } : null,
    coming: versions
      .filter(({ validFrom }) => validFrom > now)
      .map(({ version, status, validFrom }) => ({ version, status, validFrom }))
      .reverse(),
    versions,
    overrides,
  };
}

async function outcomeOf(make: () => Promise<Enacted>): Promise<Outcome> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof RuleRefusedError) return { refused: { field: error.field, reason: error.reason } };
    if (error instanceof RuleConflictError) return { conflict: error.message };
    throw error;
  }
}
