import { expect, test } from 'vitest';
import { scrubText } from './scrubText.ts';

const CASES: Array<[given: string, expected: string]> = [
  ["Cannot read properties of undefined (reading 'map')", "Cannot read properties of undefined (reading '…')"],
  ["can't parse 'secret'", "can't parse '…'"],
  [`no "it's Ines" here`, "no '…' here"],
  ['left open "Ines Moreau', "left open '…'"],
  ['GET https://x.test/users/7?t=1 failed', 'GET :url failed'],
  ['no account for ines@mail.test', 'no account for :email'],
  ['order 48213 of 12 lines', 'order :n of 12 lines'],
  ['card 4111 1111 1111 1111 refused', 'card :n refused'],
  ['key sk_live_51HxYzAbCdEf0123456789 refused', 'key :id refused'],
  ['x is not a function', 'x is not a function'],
  [
    `Unexpected token 'J', "{"name": Jane Doe, "id": 1}" is not valid JSON`,
    "Unexpected token '…', '…' is not valid JSON",
  ],
  [
    `Unexpected token 'D', ..."me": Jane Doe, "id"... is not valid JSON`,
    "Unexpected token '…', ...'…' is not valid JSON",
  ],
];

test.each(CASES)('scrubs %s', (given, expected) => {
  expect(scrubText(given, 512)).toBe(expected);
});

test('takes no longer for a hostile text', () => {
  const startMs = performance.now();
  for (const part of ["'", '@', 'a@', '1 ', 'a1-', 'http://', '"a']) scrubText(part.repeat(20_000), 512);
  expect(performance.now() - startMs).toBeLessThan(200);
});
