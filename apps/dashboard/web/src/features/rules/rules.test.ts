import { DEFAULT_RULES } from '@wince/engine';
import { expect, test } from 'vitest';
import { diffRules } from './diffRules.ts';
import { exclusionsOf, withExclusion } from './exclusions.ts';
import type { JsonObject } from './json.ts';
import { parametersOf, retold, withParameter } from './parameters.ts';

const ruleOf = (id: string): JsonObject => JSON.parse(JSON.stringify(DEFAULT_RULES.find((rule) => rule.id === id)));
const rage = ruleOf('rage-click');

test('shows the numbers of a rule with the words of their conditions', () => {
  const told = parametersOf(rage).map(({ path, label, value }) => `${path.join('.')} ${value} ${label}`);
  expect(told).toContain('when.0.where.0.value 4 at least 4 clicks on the same element');
  expect(told).toContain('when.0.where.1.any.0.value 1000 4 of them within 1,000 ms');
  expect(told).toContain('when.0.window.gapMs 1100 Longest pause from one to the next');
  expect(told).toContain('reachMs 30000 How far back one verdict may look');
  for (const rule of DEFAULT_RULES) {
    const parameters = parametersOf(ruleOf(rule.id));
    expect(parameters.length).toBeGreaterThan(0);
    // What stands for "never" is no number to be changed.
    expect(Math.max(...parameters.map(({ value }) => value))).toBeLessThan(3_599_000);
  }
});

test('tells a changed number in the sentence of its condition', () => {
  const count = parametersOf(rage).find(({ label }) => label.startsWith('at least 4 clicks'))!;
  const changed = withParameter(rage, count, 6);
  expect(diffRules(rage, changed)).toEqual([
    {
      path: 'when.0.where.count.value',
      text: 'at least 6 clicks on the same element',
      before: 4,
      after: 6,
    },
  ]);
  expect(retold('within 1,000 ms', 1_000, 2_500)).toBe('within 2,500 ms');
  expect(retold('at least 40 px, 4 times', 4, 5)).toBe('at least 40 px, 5 times');
  expect(retold('all at the same place', 50, 60)).toBe('all at the same place');
});

test('leaves an exclusion out and puts it back', () => {
  const exclusion = exclusionsOf(rage, []).find(({ text }) => text === 'no text was selected by it')!;
  const without = withExclusion(rage, exclusion, false);
  expect(diffRules(rage, without)).toMatchObject([
    { path: 'when.0.select.selectedText', before: { exclusion: true }, after: undefined },
  ]);
  const [known] = exclusionsOf(without, [rage]).filter(({ on }) => !on);
  expect(known?.text).toBe('no text was selected by it');
  expect(diffRules(rage, withExclusion(without, known!, true))).toEqual([]);
});

test('finds no parameter in what is no rule', () => {
  for (const broken of [null, [], {}, { when: 3 }, { when: [null, { select: 'all', window: [] }] }])
    expect([parametersOf(broken), exclusionsOf(broken, [])]).toEqual([[], []]);
});
