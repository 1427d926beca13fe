import { RULE_IDS } from '@wince/protocol';
import { expect, test } from 'vitest';
import { incidentSentence, sentenceText } from './sentence.ts';

const facts = { rules: [], route: '/basket', element: { selector: '#pay', label: 'Pay now' }, people: 31 };

test('says what happened for every rule', () => {
  for (const rule of RULE_IDS) {
    const sentence = sentenceText(incidentSentence({ ...facts, rule }));
    expect(sentence, rule).toMatch(/^31 people .*\/basket/);
    expect(sentence, rule).not.toMatch(/had trouble|[{}%]/);
  }
});

test('names the click behind what happened to the page, where one is known', () => {
  expect(sentenceText(incidentSentence({ ...facts, rule: 'blank-page' }))).toBe(
    '31 people clicked Pay now on /basket, and the page went blank',
  );
  const page = { ...facts, element: { selector: '', label: '' } };
  expect(sentenceText(incidentSentence({ ...page, rule: 'blank-page' }))).toBe('31 people saw /basket go blank');
});

test('keeps what was clicked and where apart from the words', () => {
  expect(incidentSentence({ ...facts, rule: 'rage-click', rules: ['rage-click', 'error-click'], people: 1 })).toEqual([
    { kind: 'text', text: '1 person' },
    { kind: 'text', text: ' clicked ' },
    { kind: 'element', text: 'Pay now' },
    { kind: 'text', text: ' on ' },
    { kind: 'route', text: '/basket' },
    { kind: 'text', text: ' again and again, and the page threw an error' },
  ]);
});

test('says so plainly where a rule is not known', () => {
  expect(sentenceText(incidentSentence({ ...facts, rule: 'new-rule' }))).toBe(
    '31 people had trouble with Pay now on /basket',
  );
});
