import { expect, test } from 'vitest';
import type { Place } from '../../../api/place.ts';
import { computeScene, describePlace, numbersText } from './layout.ts';

const click = (x: number, y: number, counted = true) => ({ id: `${x}.${y}`, at: x, x, y, counted });
const place = (changes: Partial<Place> = {}): Place => ({
  viewport: { width: 1_000, height: 700 },
  element: { name: 'Pay now', box: [400, 2_000, 120, 40] },
  covered: null,
  cameFrom: null,
  clicks: [click(420, 2_010), click(424, 2_012), click(900, 2_100, false)],
  ...changes,
});

test('draws the part of the page where it happened, as wide as the window', () => {
  const scene = computeScene(place());
  expect(scene?.view).toMatchObject({ left: 0, width: 1_000 });
  const { top, height } = scene!.view;
  for (const y of [2_000, 2_040, 2_100]) expect([y > top, y < top + height]).toEqual([true, true]);
  expect(height).toBeLessThanOrEqual(620);
});

test('never draws above the top of the page, and grows with what lies outside the window', () => {
  expect(computeScene(place({ element: { name: 'Menu', box: [0, 0, 90, 30] }, clicks: [] }))?.view.top).toBe(0);
  expect(computeScene(place({ clicks: [click(1_400, 2_010)] }))?.view.width).toBe(1_400);
});

test('clicks at one spot are one mark with their numbers', () => {
  expect(computeScene(place())?.spots).toEqual([
    { x: 420, y: 2_010, numbers: [1, 2], counted: true },
    { x: 900, y: 2_100, numbers: [3], counted: false },
  ]);
  expect([[1], [1, 2], [1, 2, 3, 7], [2, 4]].map(numbersText)).toEqual(['1', '1–2', '1–3, 7', '2, 4']);
});

test('says the same in words', () => {
  const words = describePlace(
    place({
      covered: { name: 'Offer', box: [0, 0, 1, 1] },
      cameFrom: { name: 'Cancel', box: [0, 0, 1, 1], ms: 80 },
    }),
  );
  expect(words).toEqual([
    'Pay now is 120 × 40 px, 400 px from the left and 2,000 px below the top of the page, in a window of 1000 × 700 px.',
    '2 clicks count, at most 4 px apart.',
    'It lies over Offer, which promises something: the click may have been meant for that.',
    'Cancel was there until the page moved, 80 ms before the press.',
  ]);
});

test('draws nothing of nothing', () => {
  expect(computeScene(place({ element: null, clicks: [] }))).toBeUndefined();
});
