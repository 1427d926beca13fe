import { t } from '../../messages/t.ts';
import { at, isObject, type Json, type JsonObject, type Path, withAt } from './json.ts';

/** What keeps a rule silent, or its signals low; each can be left out. */
export interface Exclusion {
  /** The list it stands in. */
  list: Path;
  entry: JsonObject;
  text: string;
  on: boolean;
  kind: 'silent' | 'low';
}

const LISTS: readonly Path[] = [['select'], ['first'], ['second'], ['window', 'only'], ['where']];

/** Those of the rule, and those that `known` rules have and it has not. */
export function exclusionsOf(rule: Json, known: readonly Json[]): Exclusion[] {
  const found = new Map<string, Exclusion>();
  for (const [i, one] of [...known, rule].entries()) {
    const isOwn = i === known.length;
    for (const exclusion of excludedBy(one)) {
      const key = keyOf(exclusion);
      const before = found.get(key);
      if (isOwn && before) before.on = true;
      else if (!before) found.set(key, { ...exclusion, on: isOwn });
    }
  }
  return [...found.values()];
}

function excludedBy(rule: Json): Omit<Exclusion, 'on'>[] {
  const when = at(rule, ['when']);
  const lists = (Array.isArray(when) ? when : []).flatMap((_, i) => LISTS.map((list): Path => ['when', i, ...list]));
  const silent = lists.flatMap((list) =>
    entriesAt(rule, list)
      .filter((entry) => entry.exclusion === true)
      .map((entry) => ({ list, entry, text: textOf(entry), kind: 'silent' as const })),
  );
  const low = entriesAt(rule, ['lowWhen']).map((entry) => ({
    ...{ list: ['lowWhen'], entry, text: textOf(entry), kind: 'low' as const },
  }));
  return [...silent, ...low];
}

/** The rule with the exclusion in it, at the end of its list, or without it. */
export function withExclusion(rule: JsonObject, exclusion: Exclusion, on: boolean): JsonObject {
  const others = entriesAt(rule, exclusion.list).filter(
    (entry) => keyOf({ list: exclusion.list, entry }) !== keyOf(exclusion),
  );
  return withAt(rule, exclusion.list, on ? [...others, exclusion.entry] : others);
}

function entriesAt(rule: Json, list: Path): JsonObject[] {
  const entries = at(rule, list);
  return Array.isArray(entries) ? entries.filter(isObject) : [];
}

function textOf({ text }: JsonObject): string {
  return typeof text === 'string' ? text : t('rules.withoutWords');
}

function keyOf({ list, entry }: Pick<Exclusion, 'list' | 'entry'>): string {
  return JSON.stringify([list, entry.fact ?? entry.measure, entry.op]);
}
