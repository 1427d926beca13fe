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

test('draws what happened with some page around it, and where that is in the window', () => {
  const { view, window } = computeScene(place())!;
  expect([view.left < 400, view.left + view.width > 520]).toEqual([true, true]);
  expect([view.top < 2_000, view.top + view.height > 2_040]).toEqual([true, true]);
  expect(view.width).toBeLessThan(600);
  expect([window.width, window.height]).toEqual([1_000, 700]);
  expect([window.top < view.top, window.top + 700 > view.top + view.height]).toEqual([true, true]);
});

test('never draws beyond the edges of the page, and knows pages wider than the window', () => {
  const corner = computeScene(place({ element: { name: 'Menu', box: [0, 0, 90, 30] }, clicks: [] }))!;
  expect(corner.view).toMatchObject({ left: 0, top: 0 });
  expect(corner.window.top).toBe(0);
  const wide = computeScene(place({ clicks: [click(1_400, 2_010)] }))!;
  expect(wide.window.width).toBe(1_400);
  expect(wide.view.left + wide.view.width).toBeLessThanOrEqual(1_400);
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
