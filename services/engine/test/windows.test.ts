import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMeasure } from '../src/operators/measures.ts';
import type { Sample } from '../src/operators/sample.ts';
import { type Aggregate, MEASURES } from '../src/rules/definition.ts';
import { JudgedEvent } from '../src/stream/judgedEvent.ts';
import { toSeenElement } from '../src/stream/seenElement.ts';

/** Running measures against slow ones that look at the whole window each time. */
const NEVER_MS = 3_600_000;
const WINDOW_MS = 1_000;
const N = 3;

const samples = fc
  .array(
    fc.record({
      gapMs: fc.constantFrom(0, 1, 50, 50, 200, 400, 999, 1_000, 1_500),
      weight: fc.constantFrom(1, 1, 1, 2, 7),
      turns: fc.nat(4),
      x: fc.integer({ min: -50, max: 50 }),
      y: fc.nat(100),
      width: fc.nat(30),
      element: fc.constantFrom('#a', '#b', '#c'),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((steps) => {
    let time = 0;
    return steps.map(({ gapMs, weight, turns, x, y, width, element }): Sample => {
      time += gapMs;
      return {
        event: eventAt(time, element),
        time,
        weight,
        turns,
        pathPx: turns * 90,
        left: x,
        top: y,
        right: x + width,
        bottom: y,
      };
    });
  });

function eventAt(t: number, selector: string): JudgedEvent {
  const origin = { pageId: 'p', viewportPx: 1, start: 0, latest: Number.POSITIVE_INFINITY };
  const element = toSeenElement({ selector, tag: 'a' });
  return new JudgedEvent({ type: 'custom', t, name: 'x' }, { element, partner: undefined, origin, seq: t, t });
}

const values = (window: readonly Sample[]) => window.map(({ turns }) => turns);
const gaps = (window: readonly Sample[]) => window.slice(1).map(({ time }, i) => time - window[i]!.time);
const side = (window: readonly Sample[], low: 'left' | 'top', high: 'right' | 'bottom') =>
  Math.max(...window.map((s) => s[high])) - Math.min(...window.map((s) => s[low]));

const SLOW: Record<Aggregate['measure'], (window: readonly Sample[]) => number> = {
  count: (window) => window.reduce((sum, { weight }) => sum + weight, 0),
  rate: (window) => window.reduce((sum, { weight }) => sum + weight, 0),
  sum: (window) => values(window).reduce((sum, value) => sum + value, 0),
  distinct: (window) => new Set(values(window)).size,
  repeats: (window) => values(window).filter((value) => value === values(window).at(-1)).length,
  min: (window) => Math.min(...values(window)),
  max: (window) => Math.max(...values(window)),
  standing: (window) =>
    ['#a', '#b', '#c'].filter((id) => (window.findLast(({ event }) => event.element?.selector === id)?.turns ?? 0) > 0)
      .length,
  fastest(window) {
    const times = window.flatMap(({ time, weight }) => Array.from({ length: Math.min(weight, N) }, () => time));
    const spans = times.slice(N - 1).map((time, i) => time - times[i]!);
    return spans.length === 0 ? NEVER_MS : Math.min(...spans);
  },
  spread: (window) => Math.max(side(window, 'left', 'right'), side(window, 'top', 'bottom')),
  'path-ratio'(window) {
    const path = window.reduce((sum, { pathPx }) => sum + pathPx, 0);
    const diagonal = Math.hypot(side(window, 'left', 'right'), side(window, 'top', 'bottom'));
    return Math.round((10 * path) / Math.max(1, diagonal)) / 10;
  },
  'min-gap': (window) => (window.length < 2 ? NEVER_MS : Math.min(...gaps(window))),
  'equal-gaps'(window) {
    const all = gaps(window);
    let equal = 0;
    while (equal < all.length && all.at(-1 - equal) === all.at(-1)) equal++;
    return equal;
  },
};

test.each(MEASURES)('measures %s of a sliding window as a look at all of it would', (measure) => {
  fc.assert(
    fc.property(samples, (all) => {
      const aggregate: Aggregate = { measure, fact: 'turns', n: N, op: '>=', value: 1, text: '' };
      const running = createMeasure(aggregate, WINDOW_MS);
      const window: Sample[] = [];
      for (const sample of all) {
        while (window[0] && window[0].time <= sample.time - WINDOW_MS) running.remove(window.shift()!);
        window.push(sample);
        running.add(sample);
        expect(running.value()).toBe(SLOW[measure](window));
      }
    }),
    { numRuns: 300, seed: 20_261_120 },
  );
});

test('costs as much per event in a window of 100,000 as in one of 10', () => {
  const perEvent = (size: number) => {
    const measures = MEASURES.map((measure) =>
      createMeasure({ measure, fact: 'turns', n: N, op: '>=', value: 1, text: '' }, size),
    );
    const window: Sample[] = [];
    let head = 0;
    let operations = 0;
    const count = Math.max(20_000, size * 2);
    const began = performance.now();
    for (let time = 0; time < count; time++) {
      const sample = {
        event: eventAt(time, '#a'),
        time,
        weight: 1,
        turns: time % 97,
        pathPx: 1,
        left: (time * 31) % 89,
        top: 0,
        right: (time * 17) % 83,
        bottom: 1,
      };
      window.push(sample);
      for (const measure of measures) measure.add(sample);
      if (window.length - head > size) {
        const oldest = window[head++]!;
        for (const measure of measures) measure.remove(oldest);
      }
      operations += measures.length;
    }
    return (performance.now() - began) / operations;
  };
  perEvent(10);
  expect(perEvent(100_000)).toBeLessThan(perEvent(10) * 6 + 0.001);
});
