import { t } from '../messages/t.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** Made once: a list of 200 times makes each of them, and making a format costs more than using it. */
const ABSOLUTE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
});
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** `just now`, `12 min ago`, `5 h ago`, `3 d ago`, then the date. */
export function relativeTime(at: number, now: number): string {
  const ago = now - at;
  if (ago < 45_000) return t('format.justNow');
  if (ago < HOUR_MS) return t('format.minutesAgo', { minutes: Math.max(1, Math.round(ago / MINUTE_MS)) });
  if (ago < DAY_MS) return t('format.hoursAgo', { hours: Math.floor(ago / HOUR_MS) });
  if (ago < 14 * DAY_MS) return t('format.daysAgo', { days: Math.floor(ago / DAY_MS) });
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Date(at).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** `20 Nov 2026, 13:05:09 CET` */
export function absoluteTime(at: number): string {
  return ABSOLUTE.format(at);
}

/** `13:05:09.120` on the reader's clock. */
export function clockTime(at: number): string {
  return CLOCK.format(at);
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
  return `${signOf(ms)}${spanText(ms, true)}`;
}

/** The same without zeros that say nothing: `+2 s`, `+2 min`. */
export function shortOffset(ms: number): string {
  return `${signOf(ms)}${spanText(ms, false)}`;
}

/** `940 ms`, `47 s`, `2 min 5 s` */
export function durationText(ms: number): string {
  return spanText(ms, false);
}

function signOf(ms: number): string {
  return ms < 0 ? '−' : '+';
}

function spanText(ms: number, withZeros: boolean): string {
  const size = Math.abs(Math.round(ms));
  if (size < SECOND_MS) return t('format.milliseconds', { count: String(size) });
  if (size < MINUTE_MS) {
    const seconds = (size / SECOND_MS).toFixed(2);
    return t('format.seconds', { count: withZeros ? seconds : String(Number(seconds)) });
  }
  const whole = Math.round(size / SECOND_MS);
  const minutes = String(Math.floor(whole / 60));
  const seconds = String(whole % 60);
  return seconds === '0' && !withZeros
    ? t('format.minutes', { minutes })
    : t('format.minutesSeconds', { minutes, seconds });
}
