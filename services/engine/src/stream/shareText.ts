/** Texts known at a time. A site has some hundreds of routes; whoever makes up more only makes us forget the others. */
const MAX_KNOWN = 20_000;

const known = new Map<string, string>();

/** The same text, as one string for all batches that bring it: what is kept of events refers to it. */
export function shareText(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, text);
  return text;
}
