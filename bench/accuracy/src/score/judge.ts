import { type Expectation, FURTHER_SIGNALS, type Scenario, SIGNALS } from '../scenario.ts';
import type { ReportedSignal } from '../startWince.ts';
import type { Near } from './relate.ts';

/** The counting rules of format.md, over one run. */

/** A signal of Wince with its relation to each expected target of the scenario. */
export interface Fired {
  signal: ReportedSignal;
  near: readonly Near[];
}

/** One thing counted: an expected signal, or one that is not expected. */
export type Unit =
  | { kind: 'tp'; rule: string; expected: Expectation }
  | { kind: 'fn'; rule: string; expected: Expectation }
  | { kind: 'fp'; rule: string; fired: readonly ReportedSignal[] }
  | { kind: 'tn'; rule: string };

export function judge(scenario: Scenario, endedAt: number, all: readonly Fired[]): Unit[] {
  const fired = all.filter(({ signal }) => isCounted(scenario, endedAt, signal));
  const used = new Set<Fired>();
  const expected = scenario.expect.map((expected, i): Unit => {
    const hits = fired.filter((one) => one.signal.rule === expected.signal && one.near[i] !== false);
    for (const hit of hits) used.add(hit);
    return { kind: hits.length > 0 ? 'tp' : 'fn', rule: expected.signal, expected };
  });
  const unexpected = [...SIGNALS, ...FURTHER_SIGNALS]
    .filter((rule) => !isTolerated(scenario, rule))
    .flatMap((rule): Unit[] => {
      const stray = fired.filter((one) => one.signal.rule === rule && !used.has(one));
      if (stray.length > 0) return [{ kind: 'fp', rule, fired: stray.map(({ signal }) => signal) }];
      return scenario.expect.some(({ signal }) => signal === rule) ? [] : [{ kind: 'tn', rule }];
    });
  return [...expected, ...unexpected];
}

/** Low ones never reach a ticket. Closing the page at the end of a run is not the person giving up a form. */
function isCounted(scenario: Scenario, endedAt: number, { rule, severity, at }: ReportedSignal): boolean {
  if (severity === 'low') return false;
  const isByRunner = rule === 'form-abandonment' && at > endedAt;
  return !isByRunner || scenario.expect.some(({ signal }) => signal === rule);
}

function isTolerated(scenario: Scenario, rule: string): boolean {
  if (scenario.tolerate?.includes(rule)) return true;
  const isExpected = scenario.expect.some(({ signal }) => signal === rule);
  return FURTHER_SIGNALS.includes(rule) && scenario.expect.length > 0 && !isExpected;
}
