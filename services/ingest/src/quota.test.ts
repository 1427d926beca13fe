import { expect, test } from 'vitest';
import { batchCost, createQuota } from './quota.ts';

test('counts a batch by its events or its KiB, whichever is more', () => {
  expect(batchCost(0, 0)).toBe(1);
  expect(batchCost(500, 1_000)).toBe(500);
  expect(batchCost(3, 10 * 1_024 + 1)).toBe(11);
});

test('lets the largest batch pass at the lowest rate, after the time it names', () => {
  const clock = { now: 0 };
  const quota = createQuota(1, () => clock.now);
  const largest = batchCost(500, 1_024 * 1_024);
  expect(quota.take('p', largest)).toBe(0);
  const waitSeconds = quota.take('p', largest);
  expect(waitSeconds).toBe(1_024);
  clock.now += waitSeconds * 1_000;
  expect(quota.take('p', largest)).toBe(0);
});
