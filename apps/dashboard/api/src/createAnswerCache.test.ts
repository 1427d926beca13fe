import { expect, test } from 'vitest';
import { createAnswerCache } from './createAnswerCache.ts';

test('counts once for half a minute, whoever asks, and each key by itself', async () => {
  let now = 0;
  let counted = 0;
  const cached = createAnswerCache(() => now);
  const count = async () => ++counted;
  expect(await Promise.all([cached(['shop', '7d'], count), cached(['shop', '7d'], count)])).toEqual([1, 1]);
  expect(await cached(['shop', '30d'], count)).toBe(2);
  expect(await cached(['shop7d'], count)).toBe(3);
  now = 29_999;
  expect(await cached(['shop', '7d'], count)).toBe(1);
  now = 30_000;
  expect(await cached(['shop', '7d'], count)).toBe(4);
});

test('asks again after a failure, and keeps the newest five hundred only', async () => {
  const cached = createAnswerCache(() => 0);
  await expect(cached(['a'], () => Promise.reject(new Error('no store')))).rejects.toThrow('no store');
  expect(await cached(['a'], async () => 1)).toBe(1);
  for (let n = 0; n < 500; n++) await cached(['b', String(n)], async () => n);
  expect(await cached(['a'], async () => 2)).toBe(2);
});
