import { expect, test } from 'vitest';
import { droppedParameters, keepValid, listSearch } from './searchFilter.ts';

test('keeps what is valid and names what is not', () => {
  const kept = keepValid(listSearch)({ status: 'closed', sort: 'recent', q: 'coupon', color: 'red' });
  expect(kept).toStrictEqual({
    sort: 'recent',
    q: 'coupon',
    status: undefined,
    rule: undefined,
    route: undefined,
    range: undefined,
    view: undefined,
  });
  expect(droppedParameters('?status=closed&sort=recent&q=coupon&color=red', listSearch)).toEqual([
    'status=closed',
    'color=red',
  ]);
});
