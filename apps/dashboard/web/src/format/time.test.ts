import { expect, test } from 'vitest';
import { durationText, offsetTime, relativeTime } from './time.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

test('tells how long ago in the largest unit that is still exact enough', () => {
  const ago = (seconds: number) => relativeTime(NOW - seconds * 1_000, NOW);
  expect([0, 44, 60, 3_599, 3_600, 86_399, 86_400, 13 * 86_400].map(ago)).toEqual([
    'just now',
    'just now',
    '1 min ago',
    '60 min ago',
    '1 h ago',
    '23 h ago',
    '1 d ago',
    '13 d ago',
  ]);
  expect(ago(20 * 86_400)).toBe('31 Oct');
  expect(ago(400 * 86_400)).toBe('16 Oct 2025');
});

test('writes offsets with their sign and durations without', () => {
  expect([-9_400, -230, 0, 940, 64_000].map(offsetTime)).toEqual([
    '−9.40 s',
    '−230 ms',
    '+0 ms',
    '+940 ms',
    '+1 min 4 s',
  ]);
  expect([940, 47_000, 2_500, 30_000, 120_000, 125_000].map(durationText)).toEqual([
    '940 ms',
    '47 s',
    '2.5 s',
    '30 s',
    '2 min',
    '2 min 5 s',
  ]);
});
