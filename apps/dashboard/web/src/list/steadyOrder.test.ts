import { expect, test } from 'vitest';
import { steadyOrder } from './steadyOrder.ts';

const rows = (ids: string) => [...ids].map((id) => ({ id, version: 2 }));
const ids = (shown: readonly { id: string }[]) => shown.map((row) => row.id).join('');

test('takes the new order while nobody points at the list', () => {
  const { shown, waiting } = steadyOrder(['a', 'b'], rows('cba'), false);
  expect([ids(shown), waiting]).toEqual(['cba', 0]);
});

test('keeps rows where they are and lets new ones wait while somebody points', () => {
  const { shown, waiting } = steadyOrder(['a', 'b'], rows('cbda'), true);
  expect([ids(shown), waiting]).toEqual(['ab', 2]);
  expect(shown[0]).toEqual({ id: 'a', version: 2 });
});

test('adds rows that come after the last, and drops those that are gone', () => {
  const { shown, waiting } = steadyOrder(['a', 'b', 'c'], rows('acde'), true);
  expect([ids(shown), waiting]).toEqual(['acde', 0]);
});

test('an empty list shows what comes at once', () => {
  expect(ids(steadyOrder([], rows('ab'), true).shown)).toBe('ab');
});
