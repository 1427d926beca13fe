import { isObject, type Json, type Path } from './json.ts';

/** One place where two rules differ. Undefined: it is not there. */
export interface Difference {
  /** `when.0.where.count.value`: in a list an entry is named by its fact or measure, as a change names it. */
  path: string;
  /** The condition in words, where the place is one. */
  text: string | undefined;
  before: Json | undefined;
  after: Json | undefined;
}

/** What says which rule it is, not how it judges. */
const LEFT_OUT = new Set(['version']);

/** Where two rules differ, in the order of the first. A sentence that only repeats a changed number is left out. */
export function diffRules(before: Json, after: Json): Difference[] {
  return compare(before, after, [], undefined);
}

function compare(a: Json | undefined, b: Json | undefined, path: Path, text: string | undefined): Difference[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (isObject(a) && isObject(b)) {
    const words = [b.text, a.text].find((one) => typeof one === 'string');
    const told = typeof words === 'string' ? words : text;
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !LEFT_OUT.has(key));
    const found = keys.flatMap((key) => compare(a[key], b[key], [...path, key], told));
    const numbers = found.filter(({ path: where }) => !where.endsWith('.text'));
    return numbers.length > 0 ? numbers : found;
  }
  if (Array.isArray(a) && Array.isArray(b) && a.every(isObject) && b.every(isObject)) {
    const [old, fresh] = [named(a), named(b)];
    return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key) =>
      compare(old.get(key), fresh.get(key), [...path, key], text),
    );
  }
  const words = [b, a].map((side) => (isObject(side) ? side.text : undefined)).find((one) => typeof one === 'string');
  return [{ path: path.join('.'), text: typeof words === 'string' ? words : text, before: a, after: b }];
}

/** Entries by fact or measure; a second one of a name by its place. */
function named(list: readonly Json[]): Map<string, Json> {
  const entries = new Map<string, Json>();
  for (const [i, entry] of list.entries()) {
    const name = isObject(entry) ? (entry.fact ?? entry.measure) : undefined;
    const key = typeof name === 'string' && !entries.has(name) ? name : String(i);
    entries.set(key, entry);
  }
  return entries;
}
