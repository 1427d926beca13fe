import type { RuleId } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import type { RuleVersion } from '../host/projectRules/rulePeriods.ts';

/** One change of a project's rules at a time; returns the number of the rule's next version. Below 100 are ours. */
export async function lockProjectRules(
  client: PoolClient,
  { projectId, rule }: { projectId: string; rule: RuleId },
): Promise<number> {
  await client.query('SELECT 1 FROM projects WHERE id = $1 FOR NO KEY UPDATE', [projectId]);
  const { rows } = await client.query<{ version: number }>(
    `SELECT greatest(99,
       (SELECT max(version) FROM project_rules WHERE project_id = $1 AND rule = $2),
       (SELECT max(version) FROM project_rule_overrides WHERE project_id = $1 AND rule = $2)) + 1 AS version`,
    [projectId, rule],
  );
  return rows[0]!.version;
}

interface Version {
  projectId: string;
  author: string;
  rule: RuleId;
  version: number;
}

export async function insertRuleVersion(
  client: PoolClient,
  row: Version & { status: RuleVersion['status']; definition: unknown; validFrom: number },
): Promise<void> {
  await client.query(
    `INSERT INTO project_rules (project_id, rule, version, status, definition, author, valid_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      row.projectId,
      row.rule,
      row.version,
      row.status,
      row.definition === null ? null : JSON.stringify(row.definition),
      row.author,
      new Date(row.validFrom),
    ],
  );
}

export async function insertOverride(
  client: PoolClient,
  row: Version & {
    route: string | undefined;
    element: string | undefined;
    changes: unknown;
    reason: string | null;
    validFrom: number;
  },
): Promise<void> {
  await client.query(
    `INSERT INTO project_rule_overrides (project_id, rule, version, route, element, changes, reason, author, valid_from)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.projectId,
      row.rule,
      row.version,
      row.route ?? null,
      row.element ?? null,
      JSON.stringify(row.changes),
      row.reason,
      row.author,
      new Date(row.validFrom),
    ],
  );
}

/** Whether it was in force. */
export async function endOverrideRow(
  pool: Pool,
  { projectId, author, rule, version, validUntil }: Version & { validUntil: number },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE project_rule_overrides SET valid_until = greatest(valid_from, $4), ended_by = $5
      WHERE project_id = $1 AND rule = $2 AND version = $3 AND valid_until IS NULL`,
    [projectId, rule, version, new Date(validUntil), author],
  );
  return rowCount === 1;
}
