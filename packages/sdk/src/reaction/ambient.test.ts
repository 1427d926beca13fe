import { expect, test } from 'vitest';
import { isAmbient, isBeat, markAmbient, noteInput } from './ambient.ts';

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

test('tells a timer by three even beats, and neither frames nor a hand', () => {
  const beatsAt = (times: number[]) => {
    const place = region();
    return times.map((atMs) => isBeat(place, atMs)).at(-1);
  };
  expect(beatsAt([1_000, 2_004, 2_004, 2_998])).toBe(true);
  expect(beatsAt([1_000, 2_004, 2_998])).toBe(true);
  expect(beatsAt([1_000, 2_000, 3_100])).toBe(false);
  // One of them came with a click, and was not noted.
  expect(beatsAt([1_000, 2_000, 4_010])).toBe(true);
  expect(beatsAt([1_000, 2_000, 4_010, 5_000])).toBe(true);
  expect(beatsAt([1_000, 2_000, 4_100])).toBe(false);
  expect(beatsAt([1_000, 2_000])).toBe(false);
  expect(beatsAt([1_000, 1_016, 1_032, 1_048])).toBe(false);
});

test('takes what follows each of somebody’s even clicks for no clock', () => {
  const carousel = region();
  const beats = [1_000, 1_680, 2_370, 3_055].map((pressedMs) => {
    noteInput(pressedMs);
    return isBeat(carousel, pressedMs + 310);
  });
  expect(beats).toEqual([false, false, false, false]);
  noteInput(0);
});

test('takes a clock for one that ticks while somebody types', () => {
  const clock = region();
  const beats = [1_000, 2_001, 3_000, 4_001].map((tickMs) => {
    for (let count = 0; count < 12; count++) noteInput(tickMs - 900 + count * 75);
    return isBeat(clock, tickMs);
  });
  expect(beats.slice(2)).toEqual([true, true]);
  noteInput(0);
});
