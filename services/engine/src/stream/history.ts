/** Removes the first of a list, in place: `splice` would make a list of what it removes, `copyWithin` is slower. */
export function dropFirst<T>(list: T[], count: number): void {
  const left = list.length - count;
  for (let i = 0; i < left; i++) list[i] = list[i + count]!;
  list.length = left;
}
