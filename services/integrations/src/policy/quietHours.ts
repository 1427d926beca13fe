import { localTime } from './localTime.ts';
import type { TicketPolicy } from './policy.ts';

/** Whether nobody wants to be told now. In words for people, undefined outside of quiet hours. */
export function quietReason(
  policy: Pick<TicketPolicy, 'quietFrom' | 'quietTo' | 'quietWeekends' | 'timezone'>,
  nowMs: number,
): string | undefined {
  const { minute, weekend } = localTime(nowMs, policy.timezone);
  if (policy.quietWeekends && weekend) return `Quiet on weekends (${policy.timezone}); it goes out on Monday.`;
  const { quietFrom: from, quietTo: to } = policy;
  if (from === null || to === null || from === to) return undefined;
  const quiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  return quiet ? `Quiet until ${clock(to)} (${policy.timezone}); it goes out then.` : undefined;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
