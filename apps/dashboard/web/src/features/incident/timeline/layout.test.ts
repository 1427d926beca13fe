import { expect, test } from 'vitest';
import type { EvidenceEvent, Explanation } from '../../../api/signal.ts';
import { computeMarks, computeRange, computeTicks, defaultSpan } from './layout.ts';

const event = (at: number, lane: EvidenceEvent['lane'] = 'user'): EvidenceEvent => ({
  id: `p.${at}`,
  at,
  lane,
  type: 'click',
  role: 'matched',
  text: 'clicked',
});
const explanation = (events: EvidenceEvent[], start: number, end: number): Explanation => ({
  summary: '',
  conditions: [],
  exclusions: [],
  events,
  window: { start, end },
});

test('the whole range holds every event, the window only its own with a margin', () => {
  const facts = explanation([event(0), event(9_000), event(10_000)], 9_000, 10_000);
  const all = computeRange(facts, 'all');
  expect(all.start).toBeLessThan(0);
  expect(all.end).toBeGreaterThan(10_000);
  expect(computeRange(facts, 'window')).toEqual({ start: 8_700, end: 10_300 });
});

test('starts with the window where it is a small part of the whole', () => {
  expect(defaultSpan(explanation([event(0), event(9_000), event(10_000)], 9_000, 10_000))).toBe('window');
  expect(defaultSpan(explanation([event(0), event(1_000)], 0, 1_000))).toBe('all');
  expect(defaultSpan(explanation([event(0), event(9_000)], 9_000, 9_000))).toBe('all');
});

test('marks that would overlap become one, those of other lanes do not', () => {
  const events = [event(0), event(10), event(20), event(25, 'error'), event(500), event(2_000)];
  const marks = computeMarks(events, { start: 0, end: 1_000 }, 500);
  expect(marks.map((mark) => [mark.lane, mark.events.length])).toEqual([
    ['user', 3],
    ['user', 1],
    ['error', 1],
  ]);
  expect(marks[0]?.place).toBeCloseTo(0.01);
});

test('ticks are round, counted from the origin, and few enough to read', () => {
  expect(computeTicks({ start: 700, end: 2_300 }, 1_000, 400)).toEqual([1_000, 1_500, 2_000]);
  expect(computeTicks({ start: 0, end: 180_000 }, 0, 400)).toEqual([0, 60_000, 120_000, 180_000]);
  expect(computeTicks({ start: 0, end: 10 }, 0, 2_000).length).toBeLessThanOrEqual(21);
});
