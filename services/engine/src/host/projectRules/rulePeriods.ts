import type { RuleId } from '@wince/protocol';
import type { RuleDefinition } from '../../rules/definition.ts';
import { changeRule, type RuleChange } from './changeRule.ts';
import { parseRule } from './parseRule.ts';
import { narrowestFirst, type RuleScope } from './ruleScope.ts';

/**
 * Which rules judge a project when. A change has a moment from which it is in force, in event time; a signal belongs
 * to the rules that were in force at the event that completed it. Judging the same events again finds the same.
 */

/** A version of a rule that is, was or will be in force. Times are epoch ms. */
export interface RuleVersion {
  rule: RuleId;
  version: number;
  /** shipped: what Wince ships judges again. shadow-ended: the rule in force goes on without a shadow. */
  status: 'shadow' | 'published' | 'off' | 'shipped' | 'shadow-ended';
  definition: unknown;
  validFrom: number;
}

/** Other thresholds, or silence, within a scope. */
export interface RuleOverride extends RuleScope {
  rule: RuleId;
  version: number;
  /** Empty: no signal at all. */
  changes: readonly RuleChange[];
  validFrom: number;
  validUntil: number;
}

/** Rules that run in one engine, and which of their signals count. */
export interface RuleLayer {
  rules: RuleDefinition[];
  /** -1: signals that no override covers. 0 and up: signals for which the override of this place is the first. */
  place: number;
  /** Signals count whatever the overrides say. */
  shadow: boolean;
}

/** Event time, epoch ms: `[from, to)`. */
export interface RulePeriod {
  from: number;
  to: number;
  layers: RuleLayer[];
  /** The scopes of each rule's overrides, narrowest first. */
  scopes: Partial<Record<RuleId, RuleScope[]>>;
}

interface ProjectRules {
  versions: readonly RuleVersion[];
  overrides: readonly RuleOverride[];
}

/**
 * The periods of one project, without gaps, from the beginning of time to its end.
 * @param onRefused told of a stored version that this Wince cannot run; the one before stays in force.
 */
export function toRulePeriods(
  shipped: readonly RuleDefinition[],
  { versions, overrides }: ProjectRules,
  onRefused: (what: string, error: unknown) => void = () => {},
): RulePeriod[] {
  const usable = versions.flatMap((version) => readVersion(version, onRefused));
  const edges = new Set([
    Number.NEGATIVE_INFINITY,
    ...usable.map(({ validFrom }) => validFrom),
    ...overrides.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
  ]);
  edges.delete(Number.POSITIVE_INFINITY);
  const starts = [...edges].sort((a, b) => a - b);
  return starts.map((from, i) => ({
    from,
    to: starts[i + 1] ?? Number.POSITIVE_INFINITY,
    ...rulesAt(from, shipped, usable, overrides, onRefused),
  }));
}

const JUDGING: ReadonlySet<RuleVersion['status']> = new Set(['shadow', 'published']);
const BESIDE: ReadonlySet<RuleVersion['status']> = new Set(['shadow', 'shadow-ended']);

interface UsableVersion extends Omit<RuleVersion, 'definition'> {
  definition: RuleDefinition | undefined;
}

function readVersion(version: RuleVersion, onRefused: (what: string, error: unknown) => void): UsableVersion[] {
  if (!JUDGING.has(version.status)) return [{ ...version, definition: undefined }];
  try {
    const definition = { ...parseRule(version.definition), version: version.version };
    return [{ ...version, definition: version.status === 'shadow' ? { ...definition, severity: 'low' } : definition }];
  } catch (error) {
    onRefused(`version ${version.version} of ${version.rule}`, error);
    return [];
  }
}

function rulesAt(
  time: number,
  shipped: readonly RuleDefinition[],
  versions: readonly UsableVersion[],
  overrides: readonly RuleOverride[],
  onRefused: (what: string, error: unknown) => void,
): Pick<RulePeriod, 'layers' | 'scopes'> {
  const begun = versions.filter(({ validFrom }) => validFrom <= time).sort(latestFirst);
  const inForce: RuleDefinition[] = [];
  const shadows: RuleDefinition[] = [];
  for (const rule of shipped) {
    const own = begun.filter((version) => version.rule === rule.id);
    const live = own.find(({ status }) => !BESIDE.has(status));
    const definition = live === undefined || live.status === 'shipped' ? rule : live.definition;
    if (definition) inForce.push(definition);
    if (own[0]?.status === 'shadow') shadows.push(own[0].definition!);
  }

  const layers: RuleLayer[] = [{ rules: inForce, place: -1, shadow: false }];
  const scopes: RulePeriod['scopes'] = {};
  for (const rule of inForce) {
    const own = overrides
      .filter((override) => override.rule === rule.id && override.validFrom <= time && time < override.validUntil)
      .sort((a, b) => narrowestFirst(a, b) || latestFirst(a, b));
    for (const { route, element, changes, version } of own) {
      const list = scopes[rule.id] ?? [];
      scopes[rule.id] = list;
      try {
        if (changes.length > 0) layerAt(layers, list.length).rules.push(changeRule(rule, changes, version));
        list.push({ ...(route === undefined ? {} : { route }), ...(element === undefined ? {} : { element }) });
      } catch (error) {
        onRefused(`override ${version} of ${rule.id}`, error);
      }
    }
  }
  if (shadows.length > 0) layers.push({ rules: shadows, place: -1, shadow: true });
  return { layers: layers.filter(({ rules }) => rules.length > 0), scopes };
}

/** Overrides of several rules share a layer; two of one rule never do, because an engine tells rules apart by id. */
function layerAt(layers: RuleLayer[], place: number): RuleLayer {
  const known = layers.find((layer) => layer.place === place);
  if (known) return known;
  const made: RuleLayer = { rules: [], place, shadow: false };
  layers.push(made);
  return made;
}

function latestFirst(a: { validFrom: number; version: number }, b: { validFrom: number; version: number }): number {
  return b.validFrom - a.validFrom || b.version - a.version;
}
