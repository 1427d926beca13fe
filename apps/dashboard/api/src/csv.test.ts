import { expect, test } from 'vitest';
import { csvRow } from './csv.ts';

test('quotes every text and leaves numbers as they are', () => {
  expect(csvRow(['plain', 'say "hi", twice', 'two\nlines', 12, -3, null, ''])).toBe(
    '"plain","say ""hi"", twice","two\nlines",12,-3,,""\r\n',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1'])('makes no formula of %j', (text) => {
  expect(csvRow([text])).toBe(`"'${text.replaceAll('\0', '')}"\r\n`);
});
