import { RULE_IDS } from '@wince/protocol';
import { expect, test } from 'vitest';
import { wordsFor } from './ruleWords.ts';

test('has words of its own for every rule', () => {
  for (const rule of RULE_IDS) {
    const { title, happens, expected } = wordsFor(rule, false);
    expect(title('Pay'), rule).not.toMatch(/^trouble|undefined/);
    expect(happens('Pay'), rule).not.toMatch(/had trouble/);
    expect(expected, rule).toMatch(/\.$/);
  }
});

test('says so plainly where a rule is not known', () => {
  expect(wordsFor('new-rule', true).title('Pay')).toBe('trouble with Pay');
});

test.each([
  ['blank-page', 'the page goes blank', "the page goes blank after a click on 'Pay'"],
  [
    'error-loop',
    'the same error is thrown over and over',
    "the same error is thrown over and over after a click on 'Pay'",
  ],
])('tells for %s which click is behind it, where one is', (rule, alone, after) => {
  expect([false, true].map((hasElement) => wordsFor(rule, hasElement).title("'Pay'"))).toEqual([alone, after]);
  expect(wordsFor(rule, true).happens('`Pay`')).toMatch(/^clicked `Pay`, and the page /);
});
