import { parseLinearError } from '@linear/sdk';
import { expect, test } from 'vitest';
import { classifyLinearFailure } from './linearFailure.ts';

const NOW_MS = Date.UTC(2026, 10, 20);

function failed(response: {
  status: number;
  errors?: object[];
  data?: object | null;
  headers?: Record<string, string>;
}) {
  const headers = new Headers(response.headers);
  return classifyLinearFailure(parseLinearError({ message: 'x', response: { ...response, headers } } as never), NOW_MS);
}

const error = (extensions: object, message = 'refused') => [{ message, extensions }];

test.each([
  ['RATELIMITED by code only', { status: 400, errors: error({ code: 'RATELIMITED' }) }, 'rate-limited'],
  ['RATELIMITED by type', { status: 400, errors: error({ type: 'ratelimited' }) }, 'rate-limited'],
  ['429 without a body', { status: 429 }, 'rate-limited'],
  ['408', { status: 408 }, 'uncertain'],
  ['401', { status: 401 }, 'paused'],
  ['403', { status: 403 }, 'paused'],
  ['a typed authentication error', { status: 200, errors: error({ type: 'authentication error' }) }, 'paused'],
  ['a plan that is used up', { status: 200, errors: error({ type: 'usage limit exceeded' }) }, 'paused'],
  ['500', { status: 500 }, 'uncertain'],
  ['503', { status: 503 }, 'uncertain'],
  [
    'data beside errors',
    { status: 200, data: { issueCreate: {} }, errors: error({ type: 'invalid input' }) },
    'uncertain',
  ],
  [
    'a conflict with 200',
    { status: 200, data: null, errors: error({ type: 'invalid input' }, 'conflict on insert of Issue') },
    'conflict',
  ],
  [
    'a conflict with 400 in words for people',
    { status: 400, errors: error({ userPresentableMessage: 'Entity Issue with id 1 already exists.' }) },
    'conflict',
  ],
  [
    'an unknown issue',
    { status: 200, data: { issue: null }, errors: error({ type: 'invalid input' }, 'Entity not found: Issue') },
    'missing',
  ],
  ['input refused', { status: 400, errors: error({ type: 'invalid input', userError: true }) }, 'refused'],
  ['a field Linear does not know', { status: 400, errors: error({ type: 'graphql error' }) }, 'refused'],
])('takes %s as it is meant', (_name, response, type) => {
  expect(failed(response).type).toBe(type);
});

test('takes what never reached Linear, or never came back, as uncertain and names the cause', () => {
  const reset = new TypeError('fetch failed', { cause: new Error('read ECONNRESET') });
  expect(classifyLinearFailure(reset, NOW_MS)).toEqual({ type: 'uncertain', message: 'read ECONNRESET' });
  expect(classifyLinearFailure(parseLinearError(reset as never), NOW_MS)).toEqual({
    type: 'uncertain',
    message: 'read ECONNRESET',
  });
});

test('waits for the latest quota that is used up, and no longer than two hours', () => {
  const limited = (headers: Record<string, string>) => {
    const failure = failed({ status: 429, headers });
    return failure.type === 'rate-limited' ? failure.retryAtMs - NOW_MS : undefined;
  };
  const at = (seconds: number) => String(NOW_MS + seconds * 1_000);
  expect(limited({ 'retry-after': '20' })).toBe(20_000);
  expect(limited({})).toBe(60_000);
  expect(
    limited({ 'x-ratelimit-requests-remaining': '900', 'x-ratelimit-requests-reset': at(3_000), 'retry-after': '5' }),
  ).toBe(5_000);
  expect(
    limited({
      'x-ratelimit-requests-remaining': '0',
      'x-ratelimit-requests-reset': at(30),
      'x-ratelimit-complexity-remaining': '0',
      'x-ratelimit-complexity-reset': at(90),
    }),
  ).toBe(90_000);
  expect(limited({ 'x-ratelimit-requests-reset': at(86_400) })).toBe(2 * 3_600_000);
});
