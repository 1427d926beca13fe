import type { Override, RuleDetail } from '../../api/rules.ts';
import { t } from '../../messages/t.ts';
import { at, isObject, type Json } from './json.ts';

/** `“Plus” on /basket`, `every element on /orders/*` */
export function scopeWords({ route, element }: { route?: string | null; element?: string | null }): string {
  const what = element == null ? t('rules.everyElement') : `“${element}”`;
  return route == null ? t('rules.everywhere', { what }) : t('rules.onRoute', { what, route });
}

/** Each change with the condition it is about. */
export function changeWords(
  rule: Pick<RuleDetail, 'inForce' | 'shipped'>,
  { changes }: Pick<Override, 'changes'>,
): string[] {
  return changes.map(({ path, value }) => {
    const text = conditionAt((rule.inForce ?? rule.shipped) as Json, path);
    return `${text ?? path}: ${Array.isArray(value) ? value.join(', ') : String(value)}`;
  });
}

/** The words of the condition that a path leads to; in a list an entry is named by its fact or measure. */
function conditionAt(rule: Json, path: string): string | undefined {
  let place: Json | undefined = rule;
  for (const key of path.split('.').slice(0, -1))
    place = Array.isArray(place)
      ? (place.find((entry) => isObject(entry) && (entry.fact ?? entry.measure) === key) ?? place[Number(key)])
      : at(place, [key]);
  const text = at(place, ['text']);
  return typeof text === 'string' ? text : undefined;
}
