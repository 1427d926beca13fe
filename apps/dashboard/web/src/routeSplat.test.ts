import { expect, test } from 'vitest';
import { nameOfSplat, splatOf } from './routeSplat.ts';

test.each([
  ['/checkout/:id', 'checkout/:id'],
  ['/one', 'one'],
  ['/', '='],
  ['checkout.payment', '=checkout.payment'],
  ['/about/', '=%2Fabout%2F'],
  ['/a//b', '=%2Fa%2F%2Fb'],
  ['/=', '=%2F%3D'],
  ['/a/../b', '=%2Fa%2F..%2Fb'],
  ['/100%/:id', '100%/:id'],
])('the route %s stands in an address as %s', (name, splat) => {
  expect(splatOf(name)).toBe(splat);
  expect(nameOfSplat(splat)).toBe(name);
});

test('an address that was cut off still names a route', () => {
  expect(nameOfSplat('=%2')).toBe('%2');
});
