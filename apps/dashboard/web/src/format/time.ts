const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** `just now`, `12 min ago`, `5 h ago`, `3 d ago`, then the date. */
export function relativeTime(at: number, now: number): string {
  const ago = now - at;
  if (ago < 45_000) return 'just now';
  if (ago < HOUR_MS) return `${Math.max(1, Math.round(ago / MINUTE_MS))} min ago`;
  if (ago < DAY_MS) return `${Math.floor(ago / HOUR_MS)} h ago`;
  if (ago < 14 * DAY_MS) return `${Math.floor(ago / DAY_MS)} d ago`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** `20 Nov 2026, 13:05:09 CET` */
export function absoluteTime(at: number): string {
  return new Date(at).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
}

/** `13:05:09.120` on the reader's clock. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
}

/** `Europe/Berlin (GMT+1)`: the zone `clockTime` uses. */
export function zoneName(at: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const offset = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  return offset === undefined || offset === timeZone ? timeZone : `${timeZone} (${offset})`;
}

/** Signed distance: `+340 ms`, `−2.50 s`, `+1 min 4 s`. */
export function offsetTime(ms: number): string {
  const sign = ms < 0 ? '−' : '+';
  const size = Math.abs(Math.round(ms));
  if (size < 1_000) return `${sign}${size} ms`;
  if (size < MINUTE_MS) return `${sign}${(size / 1_000).toFixed(2)} s`;
  return `${sign}${Math.floor(size / MINUTE_MS)} min ${Math.round((size % MINUTE_MS) / 1_000)} s`;
}

/** The same without zeros that say nothing: `+2 s`, `+2 min`. */
export function shortOffset(ms: number): string {
  return offsetTime(ms)
    .replace(/(\.\d*?)0+ s$/, '$1 s')
    .replace(/\. s$/, ' s')
    .replace(/ min 0 s$/, ' min');
}

/** `940 ms`, `47 s`, `2 min 5 s` */
export function durationText(ms: number): string {
  return shortOffset(ms).slice(1);
}
