import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

const VALUES = {
  rules: [],
  ruleVersions: [],
  routes: [{ value: '/orders/:id', incidents: 2 }],
  elements: [{ value: 'Pay now', incidents: 1 }],
  releases: [],
  browsers: [{ value: 'Safari 26', incidents: 3 }],
  assignees: [],
  tickets: ['SHOP-1'],
};
const texts = (search: string, caret = search.length) => suggest(search, caret, VALUES).options.map(({ text }) => text);

test('suggests filters where a word begins, and values after its colon', () => {
  expect(texts('')).toContain('is:');
  expect(texts('re')).toEqual(['release:']);
  expect(texts('is:new el')).toEqual(['element:']);
  expect(texts('route:ord')).toEqual(['route:/orders/:id ']);
  expect(texts('ticket:')).toEqual(['ticket:any ', 'ticket:none ', 'ticket:SHOP-1 ']);
});

test('quotes what has blanks, keeps the minus and the values before a comma', () => {
  expect(texts('-element:pa')).toEqual(['-element:"Pay now" ']);
  expect(texts('browser:"Firefox 147",saf')).toEqual(['browser:"Firefox 147","Safari 26" ']);
});

test('takes the place of the word under the caret alone', () => {
  const search = 'route:ord is:new';
  expect(suggest(search, 8, VALUES)).toMatchObject({ start: 0, end: 9 });
  expect(texts(search, 8)).toEqual(['route:/orders/:id ']);
});
