import { expect, test } from 'vitest';
import { parseSearch } from './parseSearch.ts';
import { quoteValue, splitSearch } from './splitSearch.ts';

const RULES = ['rage-click', 'dead-click'];
const parse = (search: string) => parseSearch(search, RULES);
const wanted = (search: string) => {
  const { terms, problems } = parse(search);
  expect(problems).toEqual([]);
  return terms.map((term) => term.wanted);
};

test('reads every kind of term', () => {
  expect(
    wanted(
      'is:new,regressed signal:rage_click rule:dead-click@4 route:/orders/* element:"Pay now" people:>20 ' +
        'release:>=2.3.0 browser:safari assignee:me ticket:none seen:<7d severity:high "quoted text" plain',
    ),
  ).toEqual([
    { kind: 'is', states: ['new', 'regressed'] },
    { kind: 'rule', rules: [{ rule: 'rage-click' }] },
    { kind: 'rule', rules: [{ rule: 'dead-click', version: 4 }] },
    { kind: 'route', patterns: ['/orders/*'] },
    { kind: 'element', texts: ['Pay now'] },
    { kind: 'count', of: 'people', comparison: '>', value: 20 },
    { kind: 'release', comparison: '>=', names: ['2.3.0'] },
    { kind: 'browser', texts: ['safari'] },
    { kind: 'assignee', names: ['me'] },
    { kind: 'ticket', names: ['none'] },
    { kind: 'age', of: 'seen', comparison: '<', ms: 7 * 86_400_000 },
    { kind: 'severity', severities: ['high'] },
    { kind: 'text', value: 'quoted text' },
    { kind: 'text', value: 'plain' },
  ]);
});

test('a minus negates what follows, and is text where nothing does', () => {
  const { terms } = parse('-is:new -"not this" - a-b');
  expect(terms.map(({ negated, text }) => [negated, text])).toEqual([
    [true, '-is:new'],
    [true, '-"not this"'],
    [false, '-'],
    [false, 'a-b'],
  ]);
});

test('names the term that means nothing, and keeps the others', () => {
  const { terms, problems } = parse('people:many is:gone foo:bar rule:dead-click@x seen:7 route: release:> people:>3');
  expect(terms).toHaveLength(1);
  expect(problems.map(({ term }) => term)).toEqual([
    'people:many',
    'is:gone',
    'foo:bar',
    'rule:dead-click@x',
    'seen:7',
    'route:',
    'release:>',
  ]);
  expect(problems[0]?.message).toBe('is no number; write people:>20');
  expect(parse('"never closed').problems[0]?.message).toMatch(/quote that is not closed/);
});

test('a route with a colon, an address and a quoted name are text', () => {
  expect(wanted('/orders/:id "foo:bar" 10:30')).toEqual([
    { kind: 'text', value: '/orders/:id' },
    { kind: 'text', value: 'foo:bar' },
    { kind: 'text', value: '10:30' },
  ]);
});

test.each(['Pay now', 'say "hi"', 'a,b', 'back\\slash it', 'plain', ''])(
  'quotes %j so that it is read back',
  (value) => {
    expect(splitSearch(`element:${quoteValue(value)}`)[0]?.values).toEqual([value]);
  },
);

test('reads 32 KiB of anything at once', () => {
  const started = performance.now();
  for (const piece of ['"', '-', 'a:', ',', '\\', ' ', '(*'])
    expect(splitSearch(piece.repeat(16_384)).length).toBeLessThan(33_000);
  expect(performance.now() - started).toBeLessThan(5_000);
});
