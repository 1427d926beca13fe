import type { RuleId } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import type { RuleChange } from '../host/projectRules/changeRule.ts';
import type { RuleVersion } from '../host/projectRules/rulePeriods.ts';

/** One thing somebody did to a rule. Times are epoch ms. */
export interface RuleHistoryEntry extends RuleVersion {
  author: string;
  createdAt: number;
}

export interface OverrideHistoryEntry {
  rule: RuleId;
  version: number;
  route: string | null;
  element: string | null;
  /** Empty: no signal at all. */
  changes: RuleChange[];
  reason: string | null;
  author: string;
  createdAt: number;
  validFrom: number;
  validUntil: number | null;
  endedBy: string | null;
}

/** What a project did to its rules, the newest first; of one rule where it is named. */
export async function selectRuleHistory(
  pool: Pool | PoolClient,
  { projectId, rule }: { projectId: string; rule?: RuleId },
): Promise<RuleHistoryEntry[]> {
  const { rows } = await pool.query<
    Omit<RuleHistoryEntry, 'createdAt' | 'validFrom'> & { created_at: Date; valid_from: Date }
  >(
    `SELECT rule, version, status, definition, author, created_at, valid_from FROM project_rules
      WHERE project_id = $1 AND ($2::text IS NULL OR rule = $2) AND valid_from IS NOT NULL
      ORDER BY valid_from DESC, version DESC`,
    [projectId, rule ?? null],
  );
  return rows.map(({ created_at, valid_from, ...row }) => ({
    ...row,
    createdAt: created_at.getTime(),
    validFrom: valid_from.getTime(),
  }));
}

export async function selectOverrideHistory(
  pool: Pool | PoolClient,
  { projectId, rule }: { projectId: string; rule?: RuleId },
): Promise<OverrideHistoryEntry[]> {
  const { rows } = await pool.query<
    Omit<OverrideHistoryEntry, 'createdAt' | 'validFrom' | 'validUntil' | 'endedBy'> & {
      created_at: Date;
      valid_from: Date;
      valid_until: Date | null;
      ended_by: string | null;
    }
  >(
    `SELECT rule, version, route, element, changes, reason, author, created_at, valid_from, valid_until, ended_by
       FROM project_rule_overrides
      WHERE project_id = $1 AND ($2::text IS NULL OR rule = $2) ORDER BY valid_from DESC, version DESC`,
    [projectId, rule ?? null],
  );
  return rows.map(({ created_at, valid_from, valid_until, ended_by, ...row }) => ({
    ...row,
    createdAt: created_at.getTime(),
    validFrom: valid_from.getTime(),
    validUntil: valid_until?.getTime() ?? null,
    endedBy: ended_by,
  }));
}
