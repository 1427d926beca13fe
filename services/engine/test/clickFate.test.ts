import type { BatchElement, Reaction } from '@wince/protocol';
import { expect, test } from 'vitest';
import { ANSWERED, BUTTON, click, type Draft, FORM } from './support/history.ts';
import { judgePage, rulesOf } from './support/judge.ts';

const REQUESTED: Reaction = { until: 'time', ms: 2_500, answers: [['request', 'caused', 4]] };
const REPORTED: Reaction = { until: 'time', ms: 2_500, answers: [['request', 'unrelated', 4]] };

const late = (n: number, changes: Partial<Extract<Draft, { type: 'late' }>> = {}): Draft => ({
  type: 'late',
  t: 11_000,
  click: n,
  kind: 'none',
  ms: 10_000,
  until: 'time',
  ...changes,
});

const request = (t: number, changes: Partial<Extract<Draft, { type: 'request' }>> = {}): Draft => ({
  type: 'request',
  t,
  ms: t - 1_004,
  api: 'fetch',
  method: 'GET',
  path: '/api/report',
  status: 200,
  click: 1,
  ...changes,
});

test('calls a click dead once the page says that nothing came of it', () => {
  const [signal] = judgePage(click(1_000, { n: 1 }), late(1));
  expect(signal?.rule).toBe('dead-click');
  expect(signal?.explanation.conditions).toContainEqual(
    expect.objectContaining({ name: 'shownMs', measured: 'never', met: true }),
  );
  expect(signal?.explanation.events.filter(({ role }) => role === 'matched').map(({ type }) => type)).toEqual([
    'click',
    'late',
  ]);
});

test('calls a click that answers after seconds slow, not dead', () => {
  expect(
    rulesOf(click(1_000, { n: 1 }), late(1, { t: 6_000, kind: 'content', relation: 'around', ms: 5_000 })),
  ).toEqual(['slow-click']);
});

test('takes what shows seconds after the code of a click failed for none of its answers', () => {
  const answered: Reaction = {
    until: 'time',
    ms: 2_500,
    answers: [
      ['request', 'caused', 4],
      ['content', 'around', 2_600],
    ],
  };
  const thrown: Draft = { type: 'error', t: 1_300, how: 'rejection', message: 'phone is null', click: 1 };
  const shown = late(1, { t: 6_000, kind: 'content', relation: 'around', ms: 5_000 });
  expect(rulesOf(click(1_000, { n: 1, reaction: answered }))).toEqual(['slow-click']);
  expect(rulesOf(click(1_000, { n: 1, reaction: answered }), thrown)).toEqual(['error-click']);
  const clicked = click(1_000, { n: 1, reaction: REQUESTED });
  expect(rulesOf(clicked, thrown, shown)).toEqual(['error-click']);
  // It had answered by then.
  expect(rulesOf(clicked, { ...thrown, t: 6_050 }, { ...shown, t: 6_200 })).toContain('slow-click');
  // What an ad blocker stops is none of the page's own code.
  const blocked: Draft = { ...thrown, name: 'TypeError', message: 'Failed to fetch' };
  expect(rulesOf(clicked, blocked, shown)).toContain('slow-click');
});

test('calls a click slow whose request takes seconds and shows nothing', () => {
  const clicked = click(1_000, { n: 1, reaction: REQUESTED });
  expect(rulesOf(clicked, request(5_900), late(1))).toEqual(['slow-click']);
  expect(rulesOf(clicked, request(1_200), late(1))).toEqual([]);
});

test('says of a click whose request never ends that it hangs', () => {
  const [signal] = judgePage(click(1_000, { n: 1, reaction: REQUESTED }), late(1, { pending: 1 }));
  expect(signal).toMatchObject({
    rule: 'slow-click',
    explanation: { summary: 'apply was clicked, and hangs without a sign' },
  });
});

test('lets a stream stay open', () => {
  const stream = request(11_500, { stream: 1, pending: 1 });
  expect(rulesOf(click(1_000, { n: 1, reaction: REQUESTED }), stream, late(1, { t: 11_600, pending: 1 }))).toEqual([]);
});

test('calls a click dead that is merely reported to somebody', () => {
  expect(rulesOf(click(1_000, { n: 1, reaction: REPORTED }), late(1))).toEqual(['dead-click']);
});

test('takes a late answer elsewhere on the page for none', () => {
  expect(rulesOf(click(1_000, { n: 1 }), late(1, { kind: 'content', relation: 'unrelated' }))).toEqual(['dead-click']);
});

test('does not judge a click whose page was left at once, or whose clock stood still', () => {
  const left: Reaction = { until: 'left', ms: 1_200, answers: [] };
  expect(rulesOf(click(1_000, { n: 1, reaction: left }), late(1, { t: 2_300, ms: 1_300, until: 'left' }))).toEqual([]);
  expect(rulesOf(click(1_000, { n: 1 }), late(1, { until: 'suspended' }))).toEqual([]);
  expect(rulesOf(click(1_000, { n: 1 }), late(1, { t: 5_000, ms: 4_000, until: 'left' }))).toEqual(['dead-click']);
});

test('judges a click once when nothing more is ever heard of it', () => {
  expect(rulesOf(click(1_000, { n: 1 }), click(40_000, { n: 2, reaction: ANSWERED }), late(1, { t: 41_000 }))).toEqual([
    'dead-click',
  ]);
});

test('lets the second half of a double click share the answer to the first', () => {
  const slowAnswer: Reaction = { until: 'time', ms: 2_500, answers: [['content', 'around', 250]] };
  expect(rulesOf(click(1_000, { reaction: slowAnswer }), click(1_150, {}))).toEqual([]);
  expect(rulesOf(click(1_000, { reaction: ANSWERED }), click(1_150, {}))).toEqual(['dead-click']);
});

test('blames an overlay for the button beneath it', () => {
  const veil = { selector: '#veil', tag: 'div' };
  expect(rulesOf(click(1_000, { n: 1, element: veil, under: 0 }), late(1))).toEqual(['dead-click']);
  expect(rulesOf(click(1_000, { n: 1, element: veil }), late(1))).toEqual([]);
});

test('lets components be whose inside is closed, and no others', () => {
  const element: BatchElement = { selector: '#mail', tag: 'toggle-switch', affordance: 'cursor' };
  const unseen: Reaction = { until: 'time', ms: 2_500, answers: [['canvas', 'page', 0]] };
  expect(rulesOf(click(1_000, { element, reaction: unseen }))).toEqual([]);
  expect(rulesOf(click(1_000, { element }))).toEqual(['dead-click']);
});

test('recognises several clicks on a disabled control as low', () => {
  const disabled = { element: { ...BUTTON, disabled: 1 as const } };
  expect(rulesOf(click(1_000, disabled))).toEqual(['dead-click (low)']);
  expect(rulesOf(click(1_000, disabled), click(3_000, disabled))).toEqual(['dead-click (low)', 'disabled-click (low)']);
});

test('does not call the first half of a double click dead whose second half is answered', () => {
  const second = click(1_180, { n: 2, reaction: ANSWERED });
  expect(rulesOf(click(1_000, { n: 1 }), second)).toEqual([]);
  expect(rulesOf(click(1_000, { n: 1 }), { ...second, t: 1_700 })).toEqual(['dead-click']);
  const other = { ...BUTTON, selector: '#other' };
  expect(rulesOf(click(1_000, { n: 1 }), { ...second, element: other })).toEqual(['dead-click']);
});

test('does not call the button of a form dead that is refused once more, with the message that stands there', () => {
  const submit: Draft = {
    type: 'submit',
    t: 2_040,
    outcome: 'invalid',
    invalid: 1,
    edited: 1,
    click: 1,
    element: FORM,
  };
  expect(rulesOf(click(1_000, { n: 1 }), submit)).toEqual([]);
  expect(rulesOf(click(1_000, { n: 1 }), { ...submit, outcome: 'sent', status: 200 })).toEqual([]);
  expect(rulesOf(click(1_000, { n: 1 }), { ...submit, outcome: 'none', invalid: 0 })).toEqual(['dead-click']);
  // By a field that is not drawn: nobody is told.
  expect(rulesOf(click(1_000, { n: 1 }), { ...submit, invalid: 0 })).toEqual(['dead-click']);
});
