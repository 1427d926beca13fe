import { expect, test } from 'vitest';
import { ANSWERED, BUTTON, click, type Draft, PLUS } from './support/history.ts';
import { judgePage } from './support/judge.ts';

const thrown = (t: number, clicked?: number): Draft => ({
  type: 'error',
  t,
  how: 'error',
  message: 'rows is undefined',
  click: clicked,
});
const blank: Draft = { type: 'blank', t: 3_050, how: 'gone', before: 400, after: 3 };
const busy = (changes: object): Draft => ({ type: 'task', t: 3_600, ms: 2_600, ...changes });
/** A word on each of these buttons, and an error of its code. */
const throws = (...buttons: (typeof BUTTON)[]) =>
  buttons.flatMap((element, i) => [
    click(1_000 + i * 1_500, { n: i + 1, element, reaction: ANSWERED }),
    thrown(1_003 + i * 1_500, i + 1),
  ]);

/** What the signals of each rule have as their cause: family and element. */
function causesOf(...events: Draft[]): Record<string, string> {
  return Object.fromEntries(
    judgePage(...events).map(({ rule, explanation: { cause } }) => [rule, `${cause?.family} ${cause?.element}`.trim()]),
  );
}

test('takes a click that freezes the page, and is dead, for one cause', () => {
  expect(causesOf(click(1_000, { n: 1 }), busy({ click: 1 }))).toMatchObject({ 'frozen-ui': 'click #apply' });
  expect(causesOf(click(1_000, { n: 1 }), busy({}))).toMatchObject({ 'frozen-ui': 'freeze' });
});

test('takes a click that empties the page for one cause with its error', () => {
  expect(causesOf(...throws(PLUS, BUTTON).slice(2), blank)).toEqual({
    'error-click': 'click #apply',
    'blank-page': 'click #apply',
  });
});

test('names the click that has emptied the page', () => {
  const signal = judgePage(...throws(PLUS, BUTTON).slice(2), blank).find(({ rule }) => rule === 'blank-page');
  expect(signal).toMatchObject({ element: { selector: '#apply', label: 'apply' } });
  expect(signal?.explanation.summary).toBe('/basket went blank');
});

test('blames no click that merely came before for an empty page', () => {
  expect(causesOf(click(1_000, { n: 1, reaction: ANSWERED }), thrown(3_000), blank)).toEqual({ 'blank-page': 'load' });
  // Nor for an error of long before.
  expect(causesOf(...throws(BUTTON), { ...blank, t: 9_000 })).toMatchObject({ 'blank-page': 'load' });
});

test('takes errors over and over for one cause with the only element whose clicks throw them', () => {
  const loop = (...buttons: (typeof BUTTON)[]) => causesOf(...throws(...buttons))['error-loop'];
  expect(loop(BUTTON, BUTTON, BUTTON, BUTTON, BUTTON)).toBe('click #apply');
  expect(loop(BUTTON, BUTTON, PLUS, BUTTON, BUTTON)).toBe('error');
});
