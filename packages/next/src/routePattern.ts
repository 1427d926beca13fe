type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The pattern of a route from its address and its parameters. Values are looked for from the right, because what is
 * fixed in a route stands on the left more often.
 *
 * @example routePattern('/blog/hello', { slug: 'hello' }) // '/blog/:slug'
 * @example routePattern('/docs/a/b', { path: ['a', 'b'] }) // '/docs/:path'
 */
export function routePattern(pathname: string, params: Params | null): string {
  const segments = pathname.split('/').map(decode);
  for (const [name, value] of Object.entries(params ?? {}).reverse()) {
    const values = [value ?? []].flat().map(decode);
    if (values.length === 0) continue;
    const at = lastIndexOfRun(segments, values);
    if (at >= 0) segments.splice(at, values.length, `:${name}`);
  }
  return segments.map((segment) => (segment.startsWith(':') ? segment : encodeURIComponent(segment))).join('/');
}

function lastIndexOfRun(segments: string[], run: string[]): number {
  for (let at = segments.length - run.length; at >= 0; at--)
    if (run.every((value, index) => segments[at + index] === value)) return at;
  return -1;
}

/** The App Router gives parameters as they stand in the address, the Pages Router decoded. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign: it stands for itself.
    return segment;
  }
}
