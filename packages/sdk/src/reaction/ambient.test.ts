import { expect, test } from 'vitest';
import { isAmbient, markAmbient } from './ambient.ts';

const region = () => ({}) as Node;

test('knows a region that changed by itself within two seconds before', () => {
  const clock = region();
  markAmbient(clock, 1_000);
  expect(isAmbient(clock, 2_900)).toBe(true);
  expect(isAmbient(clock, 3_100)).toBe(false);
  expect(isAmbient(region(), 1_100)).toBe(false);
});

test('says nothing of the time before a press by what changed after it', () => {
  const list = region();
  markAmbient(list, 1_000);
  expect(isAmbient(list, 1_000)).toBe(false);
});

test('keeps knowing a ticker after nobody was watching for a while', () => {
  const ticker = region();
  for (const atMs of [0, 500, 1_000]) markAmbient(ticker, atMs);
  expect(isAmbient(ticker, 60_000)).toBe(true);
});

test('counts changes close together as one', () => {
  const list = region();
  for (const atMs of [0, 50, 100, 150]) markAmbient(list, atMs);
  expect(isAmbient(list, 60_000)).toBe(false);
});
