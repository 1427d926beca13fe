/** What somebody typed as a list, with spaces or commas between: `a, b c` is three. */
export function wordsOf(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((word) => word !== '');
}
