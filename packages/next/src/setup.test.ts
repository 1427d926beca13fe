import { expect, test } from 'vitest';
import { setupOf } from './setup.ts';

test.each([
  ['14.2.35', 'component'],
  ['15.2.9', 'component'],
  ['15.3.0', 'file'],
  ['15.5.29', 'file'],
  ['16.2.1', 'file'],
  ['16.3.0-canary.4', 'inject'],
  ['16.4.6', 'inject'],
  ['17.0.0', 'inject'],
  ['', 'inject'],
])('Next %s takes %s', (version, setup) => {
  expect(setupOf(version)).toBe(setup);
});
