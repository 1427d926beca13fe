import { expect, test } from 'vitest';
import { droppedParameters, keepValid, listSearch } from './searchFilter.ts';

test('keeps what is valid and names what is not', () => {
  const kept = keepValid(listSearch)({ status: 'closed', sort: 'recent', q: 'coupon', color: 'red' });
  expect(kept).toEqual({ sort: 'recent', q: 'coupon' });
  expect(droppedParameters('?status=closed&sort=recent&q=coupon&color=red', kept)).toEqual([
    'status=closed',
    'color=red',
  ]);
});
