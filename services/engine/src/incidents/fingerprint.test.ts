import type { SignalElement } from '@wince/protocol';
import { expect, test } from 'vitest';
import { identifyCause } from './cause.ts';
import { identifyIncident } from './fingerprint.ts';

const signal = (
  rule: 'rage-click' | 'dead-click' | 'quick-back',
  selector: string,
  changes: Partial<SignalElement> = {},
) => ({
  projectId: 'p',
  rule,
  route: '/orders/:id',
  element: { selector, label: '', ...changes },
});
const id = (...given: Parameters<typeof signal>) => identifyIncident(signal(...given)).fingerprint;

test('takes rules that name one cause from different sides for one incident', () => {
  expect(id('rage-click', '#pay')).toBe(id('dead-click', '#pay'));
  expect(id('quick-back', '#pay')).not.toBe(id('dead-click', '#pay'));
});

test.each([
  ['another row of a list', '#orders > li:nth-of-type(3) > button', '#orders > li:nth-of-type(7) > button'],
  ['another row of a table', 'tbody > tr:nth-of-type(1) > td:nth-of-type(2) > a', 'tbody > tr > td:nth-of-type(2) > a'],
  ['an id that a library counts up', '#\\:r3\\: > span', '#\\:r17\\: > span'],
  ['an id with a number of a component', '#radix-12', '#radix-48'],
  ['a class that a build made up', 'div.css-1x2y3z > button', 'div.css-9a8b7c > button'],
])('knows the element again in %s', (_name, one, other) => {
  expect(id('dead-click', one)).toBe(id('dead-click', other));
});

test.each([
  ['two buttons side by side', '#bar > button:nth-of-type(1)', '#bar > button:nth-of-type(2)'],
  ['two columns of a table', 'tr > td:nth-of-type(1) > a', 'tr > td:nth-of-type(2) > a'],
  ['two steps with a number in their names', '#step-1', '#step-2'],
])('tells %s apart', (_name, one, other) => {
  expect(id('dead-click', one)).not.toBe(id('dead-click', other));
});

test('says what an incident is made of', () => {
  expect(
    identifyCause({ family: 'click', ...signal('dead-click', '#host', { inner: 'li:nth-of-type(2) > b' }) }),
  ).toEqual({
    family: 'click',
    route: '/orders/:id',
    element: '#host >>> li > b',
  });
});
