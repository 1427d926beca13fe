import type { BatchElement } from '@wince/protocol';
import { expect, test } from 'vitest';
import { SeenElement } from '../stream/seenElement.ts';
import { nameOf } from './nameElement.ts';

const CASES: [name: string, element: Partial<BatchElement>][] = [
  ['save', { label: 'save', component: 'SaveButton' }],
  ['button', {}],
  ['link in footer', { tag: 'a', selector: '#footer > ul > li:nth-of-type(2) > a' }],
  ['button in cart-row', { selector: '[data-testid="cart-row"] > button' }],
  ['button in plan:team', { selector: '#plan\\:team > button' }],
  ['button of CouponForm in checkout', { component: 'CouponForm', selector: '#checkout > div > button' }],
  // A component that says no more than its kind.
  ['button', { component: 'Button' }],
  ['tab', { tag: 'div', role: 'tab', selector: 'html > body > div > div:nth-of-type(2)' }],
  ['icon in contracts', { tag: 'i', role: 'presentation', selector: '#contracts > i' }],
  ['email field', { tag: 'input', kind: 'email' }],
  ['text field', { tag: 'input' }],
  ['button', { tag: 'input', kind: 'submit' }],
];

test.each(CASES)('says %s', (name, element) => {
  expect(nameOf(new SeenElement({ selector: 'html > body > button', tag: 'button', ...element }))).toBe(name);
});

test('says so where it was the page itself', () => {
  expect(nameOf(undefined)).toBe('the page');
});
