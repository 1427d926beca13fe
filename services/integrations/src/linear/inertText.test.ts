import { expect, test } from 'vitest';
import { cellCode, codeBlock, codeSpan, sentence, titleText } from './inertText.ts';

test('fences a code span with more backticks than the text has in a row', () => {
  expect(codeSpan('a ``` b', 80)).toBe('````a ``` b````');
  expect(codeSpan('`x`', 80)).toBe('`` `x` ``');
});

test('keeps captured text on one line and without invisible marks', () => {
  expect(codeSpan('one\n\n# two\u202e\u200bthree\t', 80)).toBe('`one # two three`');
  expect(codeSpan('\n', 80)).toBe('(none)');
});

test('keeps a table cell in its cell', () => {
  expect(cellCode('a | b', 80)).toBe('`a ¦ b`');
});

test('does not let a line of a block end the block', () => {
  expect(codeBlock(['````', '~~~', 'x'], 80)).toBe('`````text\n````\n~~~\nx\n`````');
});

test.each([
  'Clicked the button 4 times within 0.9 s',
  'Sent the form (2 fields changed)',
  '用户点击了按钮',
  '≥ 4 clicks, “again”',
])('leaves the harmless sentence %s as it is', (text) => {
  expect(sentence(text, 200)).toBe(text);
});

test.each([
  '[x](https://evil.test)',
  '![x](https://evil.test/p.png)',
  'see https://linear.app/acme/profiles/eve',
  'see linear.app/acme/issue/ENG-1',
  'mailto:eve@evil.test',
  'fixes ENG-123',
  '<img src=x onerror=alert(1)>',
  '**bold** _it_ ~~no~~',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  'a | b',
  'R&D &lt;b&gt;',
])('shows the sentence %s as code', (text) => {
  expect(sentence(text, 200)).toMatch(/^`+[^`]+`+$/);
});

test('leaves nothing in a title that links, mentions or formats', () => {
  expect(titleText('Buy `now` <b>![x](https://evil.test/p.png) see linear.app/acme/profiles/eve #1', 200)).toBe(
    'Buy now [address] see [address] 1',
  );
});
