import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('doubles from one second to five minutes', () => {
  expect([1, 2, 3, 4, 30, 5_000].map((failures) => backoffMs(failures, () => 1))).toEqual([
    1_000, 2_000, 4_000, 8_000, 300_000, 300_000,
  ]);
});

test('draws up to half of it', () => {
  expect(backoffMs(1, () => 0)).toBe(500);
});
