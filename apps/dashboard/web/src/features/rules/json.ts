/** What a rule is made of while somebody edits it: anything that JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type Path = readonly (string | number)[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function at(place: Json | undefined, path: Path): Json | undefined {
  let found = place;
  for (const key of path) {
    if (Array.isArray(found)) found = found[Number(key)];
    else if (isObject(found)) found = Object.hasOwn(found, key) ? found[String(key)] : undefined;
    else return undefined;
  }
  return found;
}

/** A copy of `place` with `value` at `path`. Where the path leads nowhere nothing changes. */
export function withAt<T extends Json>(place: T, path: Path, value: Json): T {
  const copy = structuredClone(place);
  const last = path.at(-1);
  const parent = at(copy, path.slice(0, -1));
  if (last === undefined) return copy;
  if (Array.isArray(parent)) parent[Number(last)] = value;
  else if (isObject(parent)) parent[String(last)] = value;
  return copy;
}

/** `when.0.window.gapMs`, as the API names a field. */
export function fieldOf(path: Path): string {
  return path.join('.');
}

/** The same with its keys in the order of `model`: what came back from the database has lost its own. */
export function orderedLike(value: Json, model: Json | undefined): Json {
  if (Array.isArray(value))
    return value.map((entry, i) => orderedLike(entry, Array.isArray(model) ? (model[i] ?? model[0]) : undefined));
  if (!isObject(value)) return value;
  const known = isObject(model) ? Object.keys(model).filter((key) => Object.hasOwn(value, key)) : [];
  const keys = [...known, ...Object.keys(value).filter((key) => !known.includes(key))];
  return Object.fromEntries(keys.map((key) => [key, orderedLike(value[key] ?? null, at(model, [key]))]));
}
