import { expect, test } from 'vitest';
import { markdownBlocks } from './markdownBlocks.ts';

test('reads what tickets are made of', () => {
  const blocks = markdownBlocks(
    '## Why\n\n1. Open `/basket`\n2. **click** it\n\n```text\n## not a heading\n```\n| a | b |\n| - | - |',
  );
  expect(blocks).toEqual([
    { kind: 'heading', inlines: [{ kind: 'text', text: 'Why' }] },
    {
      kind: 'list',
      ordered: true,
      items: [
        [
          { kind: 'text', text: 'Open ' },
          { kind: 'code', text: '/basket' },
        ],
        [
          { kind: 'strong', text: 'click' },
          { kind: 'text', text: ' it' },
        ],
      ],
    },
    { kind: 'code', text: '## not a heading' },
    { kind: 'table', head: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]], rows: [] },
  ]);
});

test('a link is its text, and HTML is text', () => {
  expect(markdownBlocks('**[Open](https://x.example)** <img src=x onerror=alert(1)>')).toEqual([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'strong', text: 'Open' },
        { kind: 'text', text: ' <img src=x onerror=alert(1)>' },
      ],
    },
  ]);
});

test('a fence that never ends is code to the end', () => {
  expect(markdownBlocks('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
});
