// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { stackFrames } from './stackFrames.ts';

test('reads stacks of Chromium, without origin and query, three frames at most', () => {
  const stack = `TypeError: no
    at HTMLButtonElement.save (https://shop.test/assets/app.3f2a9c1b.js?v=1:12:34)
    at https://shop.test/orders/48213?token=x:7:1
    at async load (https://shop.test/b.mjs:1:2)
    at four (https://shop.test/c.js:1:2)`;
  expect(stackFrames(stack)).toEqual([
    { file: 'app.3f2a9c1b.js', line: 12, fn: 'HTMLButtonElement.save' },
    { file: '/orders/:id', line: 7, fn: undefined },
    { file: 'b.mjs', line: 1, fn: 'async load' },
  ]);
});

test('reads stacks of Firefox and Safari', () => {
  expect(stackFrames('save@https://shop.test/app.js:12:34\n@https://shop.test/app.js:1:2')).toEqual([
    { file: 'app.js', line: 12, fn: 'save' },
    { file: 'app.js', line: 1, fn: '' },
  ]);
});
