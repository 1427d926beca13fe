import type { Unit } from './judge.ts';

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number;
}

export interface Tally {
  byRule: Map<string, Counts>;
  overall: Counts;
  benign: number;
  benignWithAlarm: number;
}

export interface Verdict {
  isBenign: boolean;
  units: readonly Unit[];
}

export function computeTally(verdicts: readonly Verdict[]): Tally {
  const byRule = new Map<string, Counts>();
  const overall = none();
  for (const { kind, rule } of verdicts.flatMap(({ units }) => units)) {
    const counts = byRule.get(rule) ?? none();
    byRule.set(rule, counts);
    counts[kind]++;
    overall[kind]++;
  }
  const benign = verdicts.filter(({ isBenign }) => isBenign);
  return {
    byRule,
    overall,
    benign: benign.length,
    benignWithAlarm: benign.filter(({ units }) => units.some(({ kind }) => kind === 'fp')).length,
  };
}

/** TP / (TP + FP); undefined where nothing fired. */
export function precisionOf({ tp, fp }: Counts): number | undefined {
  return tp + fp === 0 ? undefined : tp / (tp + fp);
}

/** TP / (TP + FN); undefined where nothing was expected. */
export function recallOf({ tp, fn }: Counts): number | undefined {
  return tp + fn === 0 ? undefined : tp / (tp + fn);
}

function none(): Counts {
  return { tp: 0, fp: 0, fn: 0, tn: 0 };
}
