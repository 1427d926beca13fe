import { LIMITS } from '@wince/protocol';
import type { Pool, PoolClient } from 'pg';
import type { RuleDefinition } from '../../rules/definition.ts';
import { selectProjectRules } from '../../sql/selectProjectRules.ts';
import type { ProjectPeriods } from './judgeProjects.ts';
import { type RulePeriod, toRulePeriods } from './rulePeriods.ts';

/** How long after it was made a change comes into force: by then every judging process has heard of it. */
export const RULE_DELAY_MS = 90_000;
/** Between choosing that moment and the commit that makes the change known. */
const COMMIT_MS = 10_000;
/**
 * For so long after they were read the rules are known to be complete, for every event of a record received by then:
 * one may be ahead of its record by a minute.
 */
export const RULES_KNOWN_MS = RULE_DELAY_MS - LIMITS.clockStepMs - COMMIT_MS;

/** The periods of all projects with rules of their own. `seen` changes when any of them does. */
export async function loadPeriods(
  pool: Pool,
  shipped: readonly RuleDefinition[],
  onRefused: (what: string, error: unknown) => void,
): Promise<{ periods: ProjectPeriods; seen: string }> {
  const projects = await selectProjectRules(pool);
  const periods = new Map(
    projects.map((project): [string, RulePeriod[]] => [
      project.projectId,
      toRulePeriods(shipped, project, (what, error) => onRefused(`${what} of project ${project.projectId}`, error)),
    ]),
  );
  return { periods, seen: JSON.stringify(projects) };
}

/** The rules of one project at a time, overrides and shadows left out. */
export async function selectRulesAt(
  pool: Pool | PoolClient,
  shipped: readonly RuleDefinition[],
  options: { projectId: string; at: number },
): Promise<RuleDefinition[]> {
  const [project] = await selectProjectRules(pool, options.projectId);
  const periods = toRulePeriods(shipped, project ?? { versions: [], overrides: [] });
  const period = periods.find(({ from, to }) => from <= options.at && options.at < to);
  return period?.layers.find(({ place, shadow }) => place === -1 && !shadow)?.rules ?? [];
}
