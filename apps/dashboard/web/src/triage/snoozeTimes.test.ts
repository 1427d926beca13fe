import { expect, test } from 'vitest';
import { snoozeTimes, toLocalInput } from './snoozeTimes.ts';

test.each([20, 21, 22, 23, 24, 25, 26])('on November %i, next Monday is a Monday to come', (day) => {
  const now = new Date(2026, 10, day, 15, 30).getTime();
  const times = snoozeTimes(now);
  const monday = new Date(times[2]?.at ?? 0);
  expect([monday.getDay(), monday.getHours()]).toEqual([1, 9]);
  expect(monday.getTime() - now).toBeGreaterThan(0);
  expect(monday.getTime() - now).toBeLessThan(8 * 86_400_000);
  expect(times.every(({ at }) => at > now)).toBe(true);
});

test('writes a time as the field of the browser reads it', () => {
  expect(toLocalInput(new Date(2026, 10, 23, 9, 5).getTime())).toBe('2026-11-23T09:05');
});
