import { expect, test } from 'vitest';
import { createRateLimiter } from './rateLimiter.ts';

const NOW = Date.UTC(2026, 10, 20, 12);
const RESET = NOW + 600_000;

function answer(quota: Record<string, number>): Headers {
  return new Headers(Object.entries(quota).map(([name, value]) => [`X-RateLimit-${name}`, String(value)]));
}

test('lets everything through until Linear has said how much is left', () => {
  expect(createRateLimiter(() => NOW).waitUntilMs('issueCreate')).toBe(0);
});

test('waits for the reset before the last request is spent, and leaves a few to the owner of the key', () => {
  const limiter = createRateLimiter(() => NOW);
  limiter.learn('issue', answer({ 'Requests-Limit': 2_500, 'Requests-Remaining': 21, 'Requests-Reset': RESET }));
  expect(limiter.waitUntilMs('issue')).toBe(0);
  limiter.learn('issue', answer({ 'Requests-Limit': 2_500, 'Requests-Remaining': 20, 'Requests-Reset': RESET }));
  expect(limiter.waitUntilMs('issueCreate')).toBe(RESET);
});

test('goes on by itself after the reset', () => {
  let now = NOW;
  const limiter = createRateLimiter(() => now);
  limiter.learn('issue', answer({ 'Complexity-Remaining': 0, 'Complexity-Reset': RESET }));
  expect(limiter.waitUntilMs('issue')).toBe(RESET);
  now = RESET;
  expect(limiter.waitUntilMs('issue')).toBe(0);
});

test('holds back only the operation whose own limit is used up', () => {
  const limiter = createRateLimiter(() => NOW);
  limiter.refused(
    'issueCreate',
    answer({
      'Requests-Remaining': 900,
      'Requests-Reset': RESET,
      'Endpoint-Requests-Remaining': 0,
      'Endpoint-Requests-Reset': RESET,
    }),
  );
  expect(limiter.waitUntilMs('issueCreate')).toBe(RESET);
  expect(limiter.waitUntilMs('issue')).toBe(0);
});

test('calls nothing at all after a refusal without any header, for a minute', () => {
  const limiter = createRateLimiter(() => NOW);
  expect(limiter.refused('issue', new Headers())).toBe(NOW + 60_000);
  expect(limiter.waitUntilMs('commentCreate')).toBe(NOW + 60_000);
});
