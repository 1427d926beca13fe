import { NEVER_MS } from '../facts/answers.ts';
import type { Aggregate } from '../rules/definition.ts';
import { elementKey } from '../stream/judgedEvent.ts';
import { Queue } from './queue.ts';
import { readSample, type Sample } from './sample.ts';

/**
 * Running measures of a window. Samples are added in their order and removed in the same order; both cost O(1)
 * amortised, whatever the window holds. Each is compared with a slow and obvious version in test/windows.test.ts.
 */
export interface Measure {
  add(sample: Sample): void;
  /** The oldest leaves. */
  remove(sample: Sample): void;
  value(): number;
}

type Read = (sample: Sample) => string | number | boolean;

export function createMeasure(aggregate: Aggregate, windowMs: number): Measure {
  const read: Read = aggregate.fact === undefined ? () => 1 : readSample(aggregate.fact);
  const number = (sample: Sample) => Number(read(sample));
  switch (aggregate.measure) {
    case 'count':
      return createSum((sample) => sample.weight);
    case 'rate': {
      const sum = createSum((sample) => sample.weight);
      return { ...sum, value: () => (sum.value() * 1_000) / windowMs };
    }
    case 'sum':
      return createSum(number);
    case 'distinct':
      return createDistinct(read);
    case 'repeats':
      return createRepeats(read);
    case 'min':
      return createExtreme(number, -1, NEVER_MS);
    case 'max':
      return createExtreme(number, 1, 0);
    case 'standing':
      return createStanding(number);
    case 'fastest':
      return createFastest(aggregate.n ?? 2);
    case 'spread':
      return createBox(({ width, height }) => Math.max(width, height));
    case 'path-ratio':
      return createPathRatio();
    case 'min-gap':
      return createGaps((gaps) => gaps.min);
    case 'equal-gaps':
      return createGaps((gaps) => gaps.equal);
  }
}

function createSum(of: (sample: Sample) => number): Measure {
  let sum = 0;
  return {
    add(sample) {
      sum += of(sample);
    },
    remove(sample) {
      sum -= of(sample);
    },
    value: () => sum,
  };
}

function createTally(): {
  add(key: string | number | boolean): void;
  remove(key: string | number | boolean): void;
  of(key: string | number | boolean): number;
  readonly size: number;
} {
  const counts = new Map<string | number | boolean, number>();
  return {
    add: (key) => counts.set(key, (counts.get(key) ?? 0) + 1),
    remove(key) {
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
    of: (key) => counts.get(key) ?? 0,
    get size() {
      return counts.size;
    },
  };
}

function createDistinct(read: Read): Measure {
  const tally = createTally();
  return {
    add: (sample) => tally.add(read(sample)),
    remove: (sample) => tally.remove(read(sample)),
    value: () => tally.size,
  };
}

/** How often the newest value is in the window. */
function createRepeats(read: Read): Measure {
  const tally = createTally();
  let newest: string | number | boolean = '';
  return {
    add(sample) {
      newest = read(sample);
      tally.add(newest);
    },
    remove: (sample) => tally.remove(read(sample)),
    value: () => tally.of(newest),
  };
}

/** Greatest value (`sign` 1) or smallest (`sign` -1): a queue of those that no later one outdoes. */
function createExtreme(of: (sample: Sample) => number, sign: 1 | -1, empty: number): Measure {
  const candidates = new Queue<{ sample: Sample; value: number }>();
  return {
    add(sample) {
      const value = of(sample);
      while (candidates.last && (value - candidates.last.value) * sign >= 0) candidates.pop();
      candidates.push({ sample, value });
    },
    remove(sample) {
      if (candidates.first?.sample === sample) candidates.shift();
    },
    value: () => candidates.first?.value ?? empty,
  };
}

/** Number of elements whose newest event has the fact. */
function createStanding(of: (sample: Sample) => number): Measure {
  const newest = new Map<string, Sample>();
  let standing = 0;
  const forget = (key: string, known: Sample) => {
    newest.delete(key);
    standing -= of(known) > 0 ? 1 : 0;
  };
  return {
    add(sample) {
      const key = elementKey(sample.event.element);
      const known = newest.get(key);
      if (known) forget(key, known);
      newest.set(key, sample);
      standing += of(sample) > 0 ? 1 : 0;
    },
    remove(sample) {
      const key = elementKey(sample.event.element);
      if (newest.get(key) === sample) forget(key, sample);
    },
    value: () => standing,
  };
}

/** Shortest time in which `n` came, in ms. One that happened several times counts as often. */
function createFastest(n: number): Measure {
  const newest = new Queue<Sample>();
  const spans = new Queue<{ start: Sample; ms: number }>();
  function addOnce(sample: Sample): void {
    newest.push(sample);
    if (newest.size > n) newest.shift();
    if (newest.size < n) return;
    const start = newest.first!;
    const ms = sample.time - start.time;
    while (spans.last && ms <= spans.last.ms) spans.pop();
    spans.push({ start, ms });
  }
  return {
    add(sample) {
      for (let i = 0; i < Math.min(sample.weight, n); i++) addOnce(sample);
    },
    remove(sample) {
      while (newest.first === sample) newest.shift();
      while (spans.first?.start === sample) spans.shift();
    },
    value: () => spans.first?.ms ?? NEVER_MS,
  };
}

function createBox(of: (box: { width: number; height: number }) => number): Measure {
  const left = createExtreme((sample) => sample.left, -1, 0);
  const right = createExtreme((sample) => sample.right, 1, 0);
  const top = createExtreme((sample) => sample.top, -1, 0);
  const bottom = createExtreme((sample) => sample.bottom, 1, 0);
  const sides = [left, right, top, bottom];
  return {
    add: (sample) => sides.forEach((side) => void side.add(sample)),
    remove: (sample) => sides.forEach((side) => void side.remove(sample)),
    value: () => of({ width: right.value() - left.value(), height: bottom.value() - top.value() }),
  };
}

/** Length of the path as multiples of its box's diagonal. */
function createPathRatio(): Measure {
  const path = createSum((sample) => sample.pathPx);
  const diagonal = createBox(({ width, height }) => Math.hypot(width, height));
  return {
    add(sample) {
      path.add(sample);
      diagonal.add(sample);
    },
    remove(sample) {
      path.remove(sample);
      diagonal.remove(sample);
    },
    value: () => Math.round((10 * path.value()) / Math.max(1, diagonal.value())) / 10,
  };
}

/** The shortest pause, and how many pauses in a row at the end were equal to the ms: hands are never that even. */
function createGaps(of: (gaps: { min: number; equal: number }) => number): Measure {
  const pauses = new Queue<{ before: Sample; ms: number }>();
  const shortest = new Queue<{ before: Sample; ms: number }>();
  let last: Sample | undefined;
  let equal = 0;
  let size = 0;
  return {
    add(sample) {
      size++;
      if (last) {
        const pause = { before: last, ms: sample.time - last.time };
        equal = pauses.last?.ms === pause.ms ? equal + 1 : 1;
        pauses.push(pause);
        while (shortest.last && pause.ms <= shortest.last.ms) shortest.pop();
        shortest.push(pause);
      }
      last = sample;
    },
    remove(sample) {
      size--;
      if (pauses.first?.before === sample) pauses.shift();
      if (shortest.first?.before === sample) shortest.shift();
      if (size === 0) last = undefined;
    },
    value: () => of({ min: shortest.first?.ms ?? NEVER_MS, equal: Math.min(equal, pauses.size) }),
  };
}
