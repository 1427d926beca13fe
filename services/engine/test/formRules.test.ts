import type { BatchElement } from '@wince/protocol';
import { expect, test } from 'vitest';
import { type Draft, FORM, load } from './support/history.ts';
import { judgePage, namesOf, rulesOf, tour } from './support/judge.ts';

const input = (name: string): BatchElement => ({ selector: `#${name}`, tag: 'input', label: name });

function field(t: number, name: string, changes: Partial<Extract<Draft, { type: 'field' }>> = {}): Draft {
  return {
    type: 'field',
    t,
    ms: 900,
    element: input(name),
    formElement: FORM,
    keys: 9,
    filled: 1,
    changed: 1,
    ...changes,
  };
}

const submit = (t: number, changes: Partial<Extract<Draft, { type: 'submit' }>> = {}): Draft => ({
  type: 'submit',
  t,
  outcome: 'sent',
  status: 400,
  edited: 1,
  element: FORM,
  ...changes,
});

const filled = ['first', 'last', 'email', 'company'].map((name, i) => field(2_000 + i * 2_000, name));
const left: Draft = { type: 'leave', t: 40_000 };

test('notices a form that is given up after it was refused', () => {
  const signals = judgePage(...filled, submit(12_000), left);
  expect(signals.map(({ rule, element }) => [rule, element.selector])).toEqual([['form-abandonment', '#signup']]);
});

test('notices a form that is given up over a field that is called wrong', () => {
  expect(rulesOf(...filled, field(12_000, 'phone', { message: 1 }), left)).toEqual(['form-abandonment']);
  const other: Draft = { type: 'route', t: 30_000, how: 'push', path: '/home' };
  expect(rulesOf(...filled, field(12_000, 'phone', { invalid: 1 }), other)).toEqual(['form-abandonment']);
});

test.each<[string, Draft[]]>([
  ['was never refused', [...filled, left]],
  ['was accepted in the end', [...filled, submit(12_000), submit(20_000, { status: 200 }), left]],
  [
    'was sent by the browser itself',
    [...filled, submit(12_000), { ...submit(20_000), status: undefined } as Draft, left],
  ],
  [
    'was filled by a password manager',
    [...filled.map((event) => ({ ...event, auto: 1 as const })), submit(12_000), left],
  ],
  ['has two fields', [...filled.slice(0, 2), submit(12_000), left]],
  ['had its mistake corrected', [...filled, field(12_000, 'phone', { invalid: 1 }), field(16_000, 'phone'), left]],
  ['waits while another tab is shown', [...filled, submit(12_000), { type: 'visibility', t: 13_000, state: 'hidden' }]],
  [
    'is on a page whose query changes',
    [...filled, submit(12_000), { type: 'route', t: 30_000, how: 'replace', path: '/basket' }],
  ],
])('lets a form be that %s', (_name, events) => {
  expect(rulesOf(...events)).toEqual([]);
});

const retyped = (t: number, changes: Parameters<typeof field>[2] = {}) =>
  field(t, 'phone', { emptied: 1, retyped: 1, ...changes });

test('notices a field that is typed anew again and again and never accepted', () => {
  const signals = judgePage(
    field(2_000, 'phone', { message: 1 }),
    ...[5_000, 9_000, 13_000, 17_000].map((t) => retyped(t, { message: 1 })),
  );
  expect(signals.map(({ rule, element }) => [rule, element.selector])).toEqual([['input-retype', '#phone']]);
});

test('follows a field that a server sends back with the form, page after page', () => {
  const sentBack = (count: number) =>
    tour(
      ...Array.from({ length: count }, (_, i): Parameters<typeof tour>[0] => [
        i * 5_000,
        load('/permit'),
        retyped(3_000, { invalid: 1 }),
      ]),
    );
  expect(namesOf(sentBack(4))).toEqual(['input-retype']);
  expect(namesOf(sentBack(2))).toEqual([]);
});

test.each<[string, Draft[]]>([
  ['was never called wrong', [3_000, 7_000, 11_000, 15_000].map((t) => retyped(t))],
  ['was called wrong once', [retyped(3_000, { invalid: 1 }), ...[7_000, 11_000, 15_000].map((t) => retyped(t))]],
  ['was corrected without being emptied', [3_000, 7_000, 11_000, 15_000].map((t) => field(t, 'phone', { invalid: 1 }))],
  ['was emptied by the page', [3_000, 7_000, 11_000].map((t) => field(t, 'phone', { retyped: 1, message: 1 }))],
])('lets a field be that %s', (_name, events) => {
  expect(namesOf(judgePage(...events))).toEqual([]);
});

test('counts the first attempt although nothing was changed before it', () => {
  expect(rulesOf(submit(1_000, { edited: 0 }), submit(9_000), submit(15_000))).toEqual(['failed-submit-loop']);
  expect(rulesOf(submit(1_000), submit(9_000, { edited: 0 }), submit(15_000))).toEqual([]);
});

test('takes a form that the page calls wrong after the server has answered for refused', () => {
  const tries = (invalid: number) => [2_000, 9_000, 16_000].map((t) => submit(t, { status: 200, invalid }));
  expect(rulesOf(...tries(1))).toEqual(['failed-submit-loop']);
  expect(rulesOf(...tries(0))).toEqual([]);
});
