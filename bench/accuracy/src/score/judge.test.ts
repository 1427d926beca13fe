import { expect, test } from 'vitest';
import type { Scenario } from '../scenario.ts';
import type { ReportedSignal } from '../startWince.ts';
import { type Fired, judge } from './judge.ts';
import { computeTally, precisionOf, recallOf } from './tally.ts';

const END = 10_000;

function scenario(given: Partial<Scenario>): Scenario {
  return { id: 'page', title: 'A page', html: '<p>', steps: [{ wait: 1 }], expect: [], ...given };
}

function fired(rule: string, near: Fired['near'] = [], given: Partial<ReportedSignal> = {}): Fired {
  const explanation = { summary: '', conditions: [], events: [] };
  const element = { selector: '#a', label: '' };
  return {
    near,
    signal: { id: rule, rule, at: END - 1, route: '/', element, severity: 'medium', explanation, ...given },
  };
}

function verdicts(about: Scenario, all: readonly Fired[]): string[] {
  return judge(about, END, all)
    .filter(({ kind }) => kind !== 'tn')
    .map(({ kind, rule }) => `${kind} ${rule}`);
}

const dead = scenario({ expect: [{ signal: 'dead-click', target: '#a', why: 'nothing comes' }] });

test('counts an expected signal at its target as right, also where the element cannot be found', () => {
  expect(verdicts(dead, [fired('dead-click', [true])])).toEqual(['tp dead-click']);
  expect(verdicts(dead, [fired('dead-click', [null])])).toEqual(['tp dead-click']);
});

test('counts an expected signal that fires elsewhere as missed and as a false alarm', () => {
  expect(verdicts(dead, [fired('dead-click', [false])])).toEqual(['fn dead-click', 'fp dead-click']);
});

test('counts one false alarm of a rule however often it fires', () => {
  expect(verdicts(scenario({ why: 'fine' }), [fired('rage-click'), fired('rage-click'), fired('quick-back')])).toEqual([
    'fp rage-click',
    'fp quick-back',
  ]);
});

test('leaves out low signals, and what the scenario tolerates', () => {
  const hammered = scenario({ ...dead, tolerate: ['rage-click'] });
  expect(verdicts(hammered, [fired('dead-click', [true], { severity: 'low' }), fired('rage-click')])).toEqual([
    'fn dead-click',
  ]);
});

test('does not take the end of a run for a form that was given up', () => {
  const after = fired('form-abandonment', [], { at: END + 1 });
  expect(verdicts(scenario({ why: 'fine' }), [after])).toEqual([]);
  expect(verdicts(scenario({ why: 'fine' }), [fired('form-abandonment')])).toEqual(['fp form-abandonment']);
});

test('holds signals beyond the format against a benign scenario only', () => {
  expect(verdicts(scenario({ why: 'fine' }), [fired('blank-page')])).toEqual(['fp blank-page']);
  expect(verdicts(dead, [fired('dead-click', [true]), fired('blank-page')])).toEqual(['tp dead-click']);
});

test('computes precision and recall per rule and overall', () => {
  const right = { isBenign: false, units: judge(dead, END, [fired('dead-click', [true])]) };
  const missed = { isBenign: false, units: judge(dead, END, []) };
  const alarm = { isBenign: true, units: judge(scenario({ why: 'fine' }), END, [fired('dead-click')]) };
  const { byRule, overall, benign, benignWithAlarm } = computeTally([right, missed, alarm]);
  expect(byRule.get('dead-click')).toEqual({ tp: 1, fp: 1, fn: 1, tn: 0 });
  expect([precisionOf(overall), recallOf(overall)]).toEqual([0.5, 0.5]);
  expect([benign, benignWithAlarm]).toEqual([1, 1]);
});
