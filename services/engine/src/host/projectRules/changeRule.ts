import { z } from 'zod';
import type { RuleDefinition } from '../../rules/definition.ts';
import { parseRule, RuleRefusedError } from './parseRule.ts';

/** One number, text or flag of a rule, by where it stands. In a list, a condition is named by its fact or measure. */
export const ruleChangeSchema = z.strictObject({
  /** `severity`, `when.0.window.gapMs`, `when.0.where.count.value`. */
  path: z.string().min(1).max(200),
  value: z.union([
    z.string().max(200),
    z.number(),
    z.boolean(),
    z.array(z.union([z.string().max(200), z.number()])).max(50),
  ]),
});
export type RuleChange = z.infer<typeof ruleChangeSchema>;

/** What makes a rule another rule, and not the same one with other numbers. */
const FIXED = new Set(['id', 'version', 'scope']);

/**
 * The rule with other values, as `version`.
 * @throws RuleRefusedError where a path leads nowhere or the changed rule cannot work.
 */
export function changeRule(rule: RuleDefinition, changes: readonly RuleChange[], version: number): RuleDefinition {
  const changed: unknown = structuredClone(rule);
  for (const { path, value } of changes) set(changed, path, value);
  return { ...parseRule(changed), version };
}

function set(rule: unknown, path: string, value: RuleChange['value']): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  if (FIXED.has(keys[0] ?? last)) throw new RuleRefusedError(path, 'cannot be changed; it says which rule it is');
  let place = rule;
  for (const key of keys) place = step(place, key, path);
  if (Array.isArray(place) || !isRecord(place) || !Object.hasOwn(place, last))
    throw new RuleRefusedError(path, `does not exist; ${last} is not one of ${namesIn(place).join(', ')}`);
  const before = place[last];
  place[last] = value;
  if (typeof before === 'number' && typeof value === 'number' && typeof place.text === 'string')
    place.text = retold(place.text, before, value);
}

/** `at least 4 clicks` with 6 for 4; as it was where it does not name the number. */
function retold(text: string, old: number, value: number): string {
  for (const written of new Set([old.toLocaleString('en'), String(old)])) {
    const found = text.match(new RegExp(`(?<![\\d.,])${written.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`));
    if (found?.index !== undefined)
      return `${text.slice(0, found.index)}${value.toLocaleString('en')}${text.slice(found.index + written.length)}`;
  }
  return text;
}

function step(place: unknown, key: string, path: string): unknown {
  const next: unknown = Array.isArray(place)
    ? (place.find((item: unknown) => nameOf(item) === key) ?? place[Number(key)])
    : isRecord(place) && Object.hasOwn(place, key)
      ? place[key]
      : undefined;
  if (typeof next === 'object' && next !== null) return next;
  throw new RuleRefusedError(path, `does not exist; ${key} is not one of ${namesIn(place).join(', ')}`);
}

function namesIn(place: unknown): string[] {
  if (Array.isArray(place)) return place.map((item: unknown, i) => nameOf(item) ?? String(i));
  return isRecord(place) ? Object.keys(place) : [];
}

/** A condition's fact, or what an aggregate measures. */
function nameOf(item: unknown): string | undefined {
  const name = isRecord(item) ? (item.fact ?? item.measure) : undefined;
  return typeof name === 'string' ? name : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
