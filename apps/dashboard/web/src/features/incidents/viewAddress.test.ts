import { expect, test } from 'vitest';
import { addressOf, isChanged, shownFilters } from './viewAddress.ts';

const SAVED = { id: '7b0c1f4e-6f0e-4c8b-9b0e-3f2f7f1f0a11', filters: { q: 'people:>20', sort: 'recent' } };
const listed = (filters: object) => JSON.parse(JSON.stringify(filters)) as object;

test('a view alone in the address stands for its filters, and beside others for where they began', () => {
  expect(listed(shownFilters({ view: SAVED.id, q: undefined }, SAVED))).toEqual(SAVED.filters);
  expect(shownFilters({ view: SAVED.id, q: 'coupon' }, SAVED)).toEqual({ q: 'coupon' });
  expect(shownFilters({ view: SAVED.id }, undefined)).toEqual({});
});

test('filters that are the view’s own make the short address, and others are said beside it', () => {
  expect(addressOf({ sort: 'recent', q: 'people:>20', rule: undefined }, SAVED)).toEqual({ view: SAVED.id });
  expect(addressOf({ q: 'coupon' }, SAVED)).toEqual({ q: 'coupon', view: SAVED.id });
  expect(listed(addressOf({ q: 'coupon' }, undefined))).toEqual({ q: 'coupon' });
});

test('without any filter the view is left, or its address would bring them back', () => {
  expect(listed(addressOf({ q: undefined, sort: undefined }, SAVED))).toEqual({});
});

test('a default makes no difference, and neither does a filter that this version does not know', () => {
  expect(isChanged({ sort: 'pain', q: 'a' }, { id: SAVED.id, filters: { q: 'a' } })).toBe(false);
  expect(isChanged({ q: 'a' }, { id: SAVED.id, filters: { q: 'a', status: 'archived' } })).toBe(false);
  expect(isChanged({ q: 'b' }, { id: SAVED.id, filters: { q: 'a' } })).toBe(true);
});
