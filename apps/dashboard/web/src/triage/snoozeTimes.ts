import { t } from '../messages/t.ts';

const HOUR_MS = 3_600_000;
/** People look at what waits for them in the morning. */
const MORNING_HOUR = 9;

/** Times to be reminded at, on the reader's clock; epoch ms. */
export function snoozeTimes(now: number): { label: string; at: number }[] {
  return [
    { label: t('triage.inFourHours'), at: now + 4 * HOUR_MS },
    { label: t('triage.tomorrowMorning'), at: morning(now, 1) },
    { label: t('triage.nextMonday'), at: morning(now, (8 - new Date(now).getDay()) % 7 || 7) },
    { label: t('triage.inAMonth'), at: morning(now, 30) },
  ];
}

function morning(now: number, days: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(MORNING_HOUR, 0, 0, 0);
}

/** `2026-11-23T09:00`, as the browser's field for a time wants it. */
export function toLocalInput(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
