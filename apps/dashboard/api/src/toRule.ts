import type { ProjectRule } from './rulesPort.ts';
import type { RuleDetail, RuleSummary, RuleVersion } from './schemas/rules.ts';
import type { RuleFiringsRow } from './sql/selectRuleFirings.ts';

export const FIRING_DAYS = 7;

export interface RuleFigures {
  firings: readonly RuleFiringsRow[];
  sessions: readonly { rule: string; sessions: number }[];
  precision: readonly { rule: string; accepted: number; declined: number }[];
  now: number;
}

/** A rule with how often it fired, and how often it was right. */
export function toRuleSummary(rule: ProjectRule, figures: RuleFigures): RuleSummary {
  const told = rule.inForce ?? rule.shipped;
  const shadows = new Set(rule.versions.filter(({ status }) => status === 'shadow').map(({ version }) => version));
  const firings = figures.firings.filter((row) => row.rule === rule.id);
  const own = firings.filter(({ version }) => !shadows.has(version));
  const precision = figures.precision.find((row) => row.rule === rule.id);
  return {
    id: rule.id,
    title: told.title,
    means: told.means,
    severity: told.severity,
    state: rule.inForce === null ? 'off' : rule.inForce.version === rule.shipped.version ? 'shipped' : 'own',
    version: rule.inForce?.version ?? null,
    shippedVersion: rule.shipped.version,
    since: rule.since,
    shadow: rule.shadow,
    coming: rule.coming,
    overrides: rule.overrides.filter(({ validUntil }) => validUntil === null || validUntil > figures.now).length,
    signals: sumOf(own),
    shadowSignals: sumOf(firings) - sumOf(own),
    sessions: figures.sessions.find((row) => row.rule === rule.id)?.sessions ?? 0,
    days: Array.from({ length: FIRING_DAYS }, (_, i) =>
      sumOf(own.filter(({ daysAgo }) => daysAgo === FIRING_DAYS - 1 - i)),
    ),
    precision: { accepted: precision?.accepted ?? 0, declined: precision?.declined ?? 0 },
  };
}

export function toRuleDetail(rule: ProjectRule, figures: RuleFigures): RuleDetail {
  const { silent, example } = rule.inForce ?? rule.shipped;
  const byVersion = new Map<number, number>();
  for (const row of figures.firings)
    if (row.rule === rule.id) byVersion.set(row.version, (byVersion.get(row.version) ?? 0) + row.signals);
  return {
    ...toRuleSummary(rule, figures),
    silent,
    example,
    shipped: { ...rule.shipped },
    inForce: rule.inForce === null ? null : { ...rule.inForce },
    versions: rule.versions.map(({ rule: _, definition, ...version }) => ({
      ...version,
      definition: (definition ?? null) as RuleVersion['definition'],
    })),
    overrideList: rule.overrides.map(({ rule: _, ...override }) => override),
    signalsByVersion: Object.fromEntries(byVersion),
  };
}

function sumOf(rows: readonly { signals: number }[]): number {
  return rows.reduce((sum, row) => sum + row.signals, 0);
}
