import { expect, test } from 'vitest';
import { createStaff } from './staff.ts';

const staff = createStaff({ people: ['a1'], hosts: ['localhost', '*.preview.example'] });
const has = (origin?: string, person?: string) => staff.has({ origin, person });

test('knows a person of the team on every host', () => {
  expect(has('https://shop.example', 'a1')).toBe(true);
  expect(has(undefined, 'a1')).toBe(true);
  expect(has('https://shop.example', 'b2')).toBe(false);
});

test('knows a host on every port, and the hosts below one', () => {
  expect(has('http://localhost:5173')).toBe(true);
  expect(has('https://pr-17.preview.example')).toBe(true);
  expect(has('https://preview.example')).toBe(false);
  expect(has('https://evilpreview.example')).toBe(false);
  expect(has('null')).toBe(false);
});
