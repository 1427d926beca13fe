import { expect, test } from 'vitest';
import { axisAt, turnsAt } from './turns.ts';

const countTurns = (values: number[]) => {
  const axis = axisAt(values[0] ?? 0);
  return values.filter((value) => turnsAt(axis, value)).length;
};
/** A hand that goes 0, 200, 0, 200 … in steps of `stepPx`. */
const shake = (ways: number, stepPx: number) =>
  Array.from({ length: (ways * 200) / stepPx + 1 }, (_, i) => {
    const px = (i * stepPx) % 400;
    return px > 200 ? 400 - px : px;
  });

test('counts a turn per change of direction, whatever the report rate', () => {
  for (const stepPx of [1, 8, 50, 200]) expect(countTurns(shake(6, stepPx))).toBe(5);
});

test('counts no turn in a straight or a resting movement', () => {
  expect(countTurns(shake(1, 4))).toBe(0);
  expect(countTurns([0, 4, -3, 5, 0, 9, 1, 4])).toBe(0);
});

test('counts a slow way back once it is 10 px long', () => {
  expect(countTurns([0, 50, 48, 45, 41])).toBe(0);
  expect(countTurns([0, 50, 48, 45, 41, 40])).toBe(1);
});
