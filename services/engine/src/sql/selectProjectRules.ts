import type { RuleId } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import type { RuleChange } from '../host/projectRules/changeRule.ts';
import type { RuleOverride, RuleVersion } from '../host/projectRules/rulePeriods.ts';

export interface ProjectRulesRow {
  projectId: string;
  versions: RuleVersion[];
  overrides: RuleOverride[];
}

/** Every version and override that is, was or will be in force, by project; of one project where it is named. */
export async function selectProjectRules(pool: Pool | PoolClient, projectId?: string): Promise<ProjectRulesRow[]> {
  const versions = await pool.query<{
    project_id: string;
    rule: RuleId;
    version: number;
    status: RuleVersion['status'];
    definition: unknown;
    valid_from: Date;
  }>(
    `SELECT project_id, rule, version, status, definition, valid_from FROM project_rules
      WHERE valid_from IS NOT NULL AND ($1::uuid IS NULL OR project_id = $1)`,
    [projectId],
  );
  const overrides = await pool.query<{
    project_id: string;
    rule: RuleId;
    version: number;
    route: string | null;
    element: string | null;
    changes: RuleChange[];
    valid_from: Date;
    valid_until: Date | null;
  }>(
    `SELECT project_id, rule, version, route, element, changes, valid_from, valid_until FROM project_rule_overrides
      WHERE $1::uuid IS NULL OR project_id = $1`,
    [projectId],
  );
  const projects = new Map<string, ProjectRulesRow>();
  const of = (id: string) => {
    const known = projects.get(id) ?? { projectId: id, versions: [], overrides: [] };
    projects.set(id, known);
    return known;
  };
  for (const { project_id, valid_from, ...version } of versions.rows)
    of(project_id).versions.push({ ...version, validFrom: valid_from.getTime() });
  for (const { project_id, valid_from, valid_until, route, element, ...override } of overrides.rows)
    of(project_id).overrides.push({
      ...override,
      ...(route === null ? {} : { route }),
      ...(element === null ? {} : { element }),
      validFrom: valid_from.getTime(),
      validUntil: valid_until?.getTime() ?? Number.POSITIVE_INFINITY,
    });
  return [...projects.values()].sort((a, b) => (a.projectId < b.projectId ? -1 : 1));
}
