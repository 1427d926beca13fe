import type { Signal } from '@wince/protocol';
import type { RuleDefinition } from '../rules/definition.ts';

/** A low signal is a hint. */
const LOW_SHARE = 0.25;
/** Each further signal of a rule counts half as much as the one before: the tenth rage click is no news. */
const DECAY = 0.5;
const MAX_SCORE = 100;

/** What one rule adds to a session's score. */
export interface ScoreTerm {
  rule: Signal['rule'];
  signals: number;
  weight: number;
  points: number;
}

export interface SessionScore {
  /** 0 to 100. */
  score: number;
  /** Points of each rule, most first; they may add up to more than 100. */
  terms: ScoreTerm[];
}

/**
 * A session's frustration: the sum of its signals' weights, those of one rule counted with diminishing returns, low
 * ones as a quarter, 100 at most.
 *
 * @example sessionScore(signals, DEFAULT_RULES) // { score: 75, terms: [{ rule: 'rage-click', signals: 1, weight: 60, points: 60 }, …] }
 */
export function sessionScore(
  signals: readonly Pick<Signal, 'rule' | 'severity'>[],
  rules: readonly Pick<RuleDefinition, 'id' | 'weight'>[],
): SessionScore {
  const terms = rules.flatMap(({ id, weight }): ScoreTerm[] => {
    // The gravest first, so that the order of signals does not matter.
    const shares = signals
      .filter(({ rule }) => rule === id)
      .map(({ severity }) => (severity === 'low' ? LOW_SHARE : 1))
      .sort((a, b) => b - a);
    if (shares.length === 0) return [];
    const points = shares.reduce((sum, share, i) => sum + weight * share * DECAY ** i, 0);
    return [{ rule: id, signals: shares.length, weight, points: Math.round(points * 10) / 10 }];
  });
  terms.sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
  const sum = terms.reduce((total, { points }) => total + points, 0);
  return { score: Math.min(MAX_SCORE, Math.round(sum)), terms };
}
