/**
 * How Wince gets into a page of a Next version: `inject`, from the config alone; `file`, by a line in
 * `instrumentation-client`; `component`, by rendering `<Wince />`.
 */
export type Setup = 'inject' | 'file' | 'component';

/** An unknown version counts as the newest. */
export function setupOf(version: string): Setup {
  const [major = Number.NaN, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const isBefore = (otherMajor: number, otherMinor: number) =>
    major < otherMajor || (major === otherMajor && minor < otherMinor);
  if (isBefore(15, 3)) return 'component';
  return isBefore(16, 3) ? 'file' : 'inject';
}
