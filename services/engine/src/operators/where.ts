import { NEVER_MS } from '../facts/answers.ts';
import type { Tested } from '../facts/measure.ts';
import type { Aggregate, Where } from '../rules/definition.ts';
import { createMeasure, type Measure } from './measures.ts';
import type { Sample } from './sample.ts';

/** The measures of one window, kept up to date. */
export interface Measured {
  add(sample: Sample): void;
  remove(sample: Sample): void;
  holds(): boolean;
  test(): Tested[];
  /** How often, by the first count. */
  times(): number | undefined;
}

interface Entry {
  aggregate: Aggregate;
  measure: Measure;
}

export function createMeasured(where: readonly Where[], windowMs: number): Measured {
  const groups = where.map((entry) =>
    ('any' in entry ? entry.any : [entry]).map(
      (aggregate): Entry => ({ aggregate, measure: createMeasure(aggregate, windowMs) }),
    ),
  );
  const all = groups.flat();
  const counting = all.find(({ aggregate }) => aggregate.measure === 'count');
  return {
    add(sample) {
      for (let i = 0; i < all.length; i++) all[i]!.measure.add(sample);
    },
    remove(sample) {
      for (let i = 0; i < all.length; i++) all[i]!.measure.remove(sample);
    },
    holds() {
      for (let i = 0; i < groups.length; i++) if (!groups[i]!.some(isMet)) return false;
      return true;
    },
    // Of alternatives the first that holds is told, or all of them when none does.
    test: () =>
      groups.flatMap((group) => {
        const met = group.find(isMet);
        return (met ? [met] : group).map(toTested);
      }),
    times: () => counting?.measure.value(),
  };
}

function orNever(value: number): number | 'never' {
  return value === NEVER_MS ? 'never' : value;
}

function isMet({ aggregate, measure }: Entry): boolean {
  const value = measure.value();
  if (aggregate.op === '>=') return value >= aggregate.value;
  return aggregate.op === '<=' ? value <= aggregate.value : value === aggregate.value;
}

function toTested(entry: Entry): Tested {
  const { aggregate, measure } = entry;
  const { fact, op, text, unit, value } = aggregate;
  const name = fact === undefined ? aggregate.measure : `${aggregate.measure} ${fact}`;
  const met = isMet(entry);
  return {
    result: {
      name,
      text,
      op,
      measured: orNever(measure.value()),
      threshold: orNever(value),
      ...(unit ? { unit } : {}),
      met,
    },
    exclusion: aggregate.exclusion ? { name, text, applied: !met } : undefined,
  };
}
