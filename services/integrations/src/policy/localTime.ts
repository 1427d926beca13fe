/** Days and hours of a place, by its IANA name. */

export interface LocalTime {
  /** `2026-11-20` */
  date: string;
  /** Minutes since midnight. */
  minute: number;
  weekend: boolean;
}

export function localTime(atMs: number, timezone: string): LocalTime {
  const parts = new Map(
    format(timezone)
      .formatToParts(atMs)
      .map((part) => [part.type, part.value]),
  );
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
    weekend: /^(Sat|Sun)$/.test(parts.get('weekday') ?? ''),
  };
}

export function isTimezone(name: string): boolean {
  try {
    format(name);
    return true;
  } catch {
    // RangeError: there is no such place.
    return false;
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs as much as a hundred uses. */
function format(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
  formats.set(timezone, made);
  return made;
}
