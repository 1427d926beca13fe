/** Removes the first of a list, in place: `splice` would make a list of what it removes. */
export function dropFirst(list: unknown[], count: number): void {
  list.copyWithin(0, count);
  list.length -= count;
}
