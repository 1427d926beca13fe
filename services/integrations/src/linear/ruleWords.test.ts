import { RULE_IDS } from '@wince/protocol';
import { expect, test } from 'vitest';
import { wordsFor } from './ruleWords.ts';

test('has words of its own for every rule', () => {
  for (const rule of RULE_IDS) {
    const { title, happens, expected } = wordsFor(rule);
    expect(title('Pay'), rule).not.toMatch(/^trouble|undefined/);
    expect(happens('Pay'), rule).not.toMatch(/had trouble/);
    expect(expected, rule).toMatch(/\.$/);
  }
});

test('says so plainly where a rule is not known', () => {
  expect(wordsFor('new-rule').title('Pay')).toBe('trouble with Pay');
});
