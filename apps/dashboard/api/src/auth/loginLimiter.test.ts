import { expect, test } from 'vitest';
import { createLoginLimiter } from './loginLimiter.ts';

test('guesses for one person from many addresses wait longer and longer, up to a minute', () => {
  let nowMs = 1_000_000;
  const limiter = createLoginLimiter(() => nowMs);
  const waits: number[] = [];
  for (let address = 0; waits.length < 12; address += 1) {
    const waitMs = limiter.take(`10.0.0.${address}`, 'ada@example.com');
    if (waitMs === 0) continue;
    // The limit over all addresses ends earlier.
    waits.push(waitMs);
    nowMs += waitMs;
  }
  expect(waits.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000]);
  expect(Math.max(...waits)).toBe(60_000);
});

test('an address that signed in before is not kept out by guesses from elsewhere', () => {
  const limiter = createLoginLimiter(() => 1_000_000);
  limiter.take('home', 'ada@example.com');
  limiter.succeeded('home', 'ada@example.com');
  for (let address = 0; address < 16; address += 1) limiter.take(`10.0.0.${address}`, 'ada@example.com');
  expect(limiter.take('elsewhere', 'ada@example.com')).toBeGreaterThan(0);
  expect(limiter.take('home', 'ada@example.com')).toBe(0);
});

test('guesses for one person do not make another wait', () => {
  const limiter = createLoginLimiter(() => 1_000_000);
  for (let address = 0; address < 16; address += 1) limiter.take(`10.0.0.${address}`, 'ada@example.com');
  expect(limiter.take('10.0.1.1', 'ada@example.com')).toBeGreaterThan(0);
  expect(limiter.take('10.0.1.1', 'bob@example.com')).toBe(0);
});
