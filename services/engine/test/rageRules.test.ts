import type { BatchElement, Reaction } from '@wince/protocol';
import { expect, test } from 'vitest';
import { ANSWERED, BUTTON, click, type Draft, FORM, PLUS } from './support/history.ts';
import { judgePage, namesOf, rulesOf } from './support/judge.ts';

/** Presses with pauses that vary a little, as a hand's do. */
function presses(
  count: number,
  gapMs: number,
  changes: (i: number) => Parameters<typeof click>[1] = () => ({}),
): Draft[] {
  return Array.from({ length: count }, (_, i) => click(1_000 + i * gapMs + (i % 3) * 7, { n: i + 1, ...changes(i) }));
}

const rage = (events: Draft[]) => rulesOf(...events).filter((name) => name.startsWith('rage'));

test('tells fingers from mice, and each burst once', () => {
  expect(rage(presses(7, 215, () => ({ pointer: 'touch' })))).toEqual(['rage-tap']);
  expect(rage(presses(7, 215))).toEqual(['rage-click']);
});

test('lets somebody click in a text field, but for one that refuses the caret', () => {
  const field = { selector: '#city', tag: 'input', affordance: 'control' } as const;
  const focus = (relation: 'page' | 'decoration') =>
    presses(6, 220, () => ({
      element: field,
      reaction: { until: 'time', ms: 2_500, answers: [['focus', relation, 0]] },
    }));
  expect(rulesOf(...focus('page'))).toEqual([]);
  expect(rage(focus('decoration'))).toEqual(['rage-click']);
});

test('counts clicks that end in an error as failed, however the page answers', () => {
  const errors = presses(5, 200, () => ({ reaction: ANSWERED })).flatMap((pressed, i): Draft[] => [
    pressed,
    { type: 'error', t: pressed.t + 4, how: 'error', message: 'x is undefined', click: i + 1 },
  ]);
  expect(rage(errors)).toEqual(['rage-click']);
  expect(rage(presses(5, 200, () => ({ reaction: ANSWERED })))).toEqual([]);
});

test('hears of a failed request that came after the last click', () => {
  const failures = [1, 2, 3, 4].map(
    (n): Draft => ({
      type: 'request',
      t: 2_900 + n,
      ms: 1_500,
      api: 'fetch',
      method: 'POST',
      path: '/api/pay',
      status: 500,
      click: n,
    }),
  );
  const answered = presses(4, 240, () => ({
    reaction: {
      ...ANSWERED,
      answers: [
        ['content', 'around', 12],
        ['request', 'caused', 3],
      ],
    },
  }));
  expect(rage([...answered, ...failures])).toEqual(['rage-click']);
});

test('lets somebody leaf on while the page says that it is at work, and asks the server each time', () => {
  const paged = (first: Reaction['answers'], own: Reaction['answers'] = [['request', 'caused', 1]]) =>
    presses(7, 260, (i) => ({
      reaction: { ...ANSWERED, answers: [...own, ...(i ? [] : first), ['content', 'around', 2_400 - i * 260]] },
    }));
  expect(rage(paged([['style', 'around', 3]]))).toEqual([]);
  // Nothing says so, or it is not asked again.
  expect(rage(paged([]))).toEqual(['rage-click']);
  expect(rage(paged([['style', 'around', 3]], []))).toEqual(['rage-click']);
});

test('takes a link that is clicked again and again for one that has not led anywhere yet', () => {
  const led: Reaction = { ...ANSWERED, answers: [['navigation', 'page', 3]] };
  const links = presses(5, 260, () => ({ reaction: led }));
  expect(rage([...links, { type: 'leave', t: 9_000 }])).toEqual(['rage-click']);
  const routes = links.flatMap((pressed, i): Draft[] => [
    pressed,
    { type: 'route', t: pressed.t + 5, how: 'push', path: `/week/${i}` },
  ]);
  expect(rage(routes)).toEqual([]);
});

test('counts clicks on a button whose form refuses as failed, wherever it says so', () => {
  const clicks = presses(5, 240, () => ({ reaction: ANSWERED }));
  const submits = clicks.map(
    ({ t }, i): Draft => ({
      type: 'submit',
      t: t + 1_000,
      outcome: 'invalid',
      invalid: 1,
      click: i + 1,
      edited: 0,
      element: FORM,
    }),
  );
  expect(rage([...clicks, ...submits])).toEqual(['rage-click']);
  // Red words beside an answer of the server: how many are left in the basket that was filled.
  const accepted = submits.map((submit): Draft => ({ ...submit, outcome: 'sent', status: 200 }) as Draft);
  expect(rage([...clicks, ...accepted])).toEqual([]);
});

test('splits a burst at what was answered', () => {
  const answeredAt = (...answered: number[]) =>
    presses(7, 200, (i) => (answered.includes(i) ? { reaction: ANSWERED } : {}));
  expect(rage(answeredAt(3))).toEqual([]);
  const [signal] = judgePage(...answeredAt(0, 1)).filter(({ rule }) => rule === 'rage-click');
  expect(signal?.explanation.conditions[0]).toMatchObject({ name: 'count', measured: 5 });
});

test('ends a burst at another element, at another route, and at a selection', () => {
  expect(rage([...presses(3, 200), click(1_650, { element: PLUS }), click(1_700), click(1_900)])).toEqual([]);
  expect(rage(presses(4, 200, (i) => ({ path: i < 2 ? '/a' : '/b' })))).toEqual([]);
  expect(rage(presses(6, 200, () => ({ selected: 1, element: { selector: 'p', tag: 'p' } })))).toEqual([]);
});

test('does not mind the text of a button that hammering selects', () => {
  const reaction: Reaction = { until: 'time', ms: 2_500, answers: [['selection', 'page', 2]] };
  const role = { ...BUTTON, tag: 'div', affordance: 'role' as const };
  expect(
    rage(presses(8, 150, (i) => (i > 0 ? { detail: 2, selected: 1, reaction, element: role } : { element: role }))),
  ).toEqual(['rage-click']);
});

test('does not take a machine for a person', () => {
  const even = Array.from({ length: 8 }, (_, i) => click(1_000 + i * 200));
  expect(rage(even)).toEqual([]);
  expect(rage(presses(8, 15))).toEqual([]);
});

test('tells every burst of one element by itself', () => {
  const twice = [...presses(4, 200), ...[9_000, 9_210, 9_405, 9_600].map((t) => click(t))];
  expect(rage(twice)).toEqual(['rage-click', 'rage-click']);
});

const key = (changes: Partial<Extract<Draft, { type: 'key' }>> = {}): Draft => ({
  type: 'key',
  t: 2_000,
  ms: 1_500,
  key: 'Escape',
  count: 11,
  reaction: { until: 'time', ms: 3_000, answers: [] },
  ...changes,
});

test('calls a control that is hammered with a key in vain rage, and no held key', () => {
  const enter = (gapMs: number, count = 8, reaction?: Reaction) =>
    rage(presses(count, gapMs, () => ({ pointer: 'keyboard', ...(reaction ? { reaction } : {}) })));
  expect(enter(210)).toEqual(['rage-key']);
  expect(enter(210, 6)).toEqual([]);
  expect(enter(700)).toEqual([]);
  expect(enter(33, 40)).toEqual([]);
  expect(enter(210, 8, ANSWERED)).toEqual([]);
});

test('calls a key that is hammered in vain rage', () => {
  expect(rulesOf(key())).toEqual(['rage-key']);
  const line = { selector: '#q', tag: 'input' };
  expect(rulesOf(key({ key: 'Enter', element: line }))).toEqual(['rage-key']);
  // Where Enter begins a new line, browsers do not report it.
  expect(rulesOf(key({ key: 'Enter', element: { selector: '#chat', tag: 'textarea' } }))).toEqual(['rage-key']);
  const combobox = { ...line, role: 'combobox' };
  expect(rulesOf(key({ key: 'ArrowDown', element: combobox }))).toEqual(['rage-key']);
});

test.each([
  ['is answered', key({ reaction: { until: 'time', ms: 3_000, answers: [['content', 'appeared', 20]] } })],
  ['is pressed five times', key({ count: 5 })],
  ['is pressed slowly', key({ ms: 9_000 })],
  ['is held', key({ count: 1, ms: 0, repeats: 60 })],
  ['moves the focus', key({ key: 'Tab' })],
  ['steers a game on a canvas', key({ key: 'ArrowUp', element: { selector: '#g', tag: 'canvas' } })],
  ['moves in a line', key({ key: 'ArrowDown', element: { selector: '#q', tag: 'input' } })],
  ['edits a text', key({ key: 'ArrowLeft', element: { selector: '#src', tag: 'textarea' } })],
])('lets a key be that %s', (_name, pressed) => {
  expect(namesOf(judgePage(pressed))).toEqual([]);
});

test('names what was meant where something lies over it', () => {
  const veil: BatchElement = { selector: 'html > body > div:nth-of-type(2)', tag: 'div' };
  const covered = (t: number) => click(t, { element: veil, underElement: BUTTON });
  const signals = judgePage(...[0, 1, 2, 3, 4].map((i) => covered(1_000 + i * 220)));
  const rage = signals.find(({ rule }) => rule === 'rage-click');
  expect(rage?.element).toMatchObject({ selector: veil.selector, label: 'apply (covered by div)' });
  expect(rage?.explanation.summary).toMatch(/^apply \(covered by div\) was clicked again and again/);
  expect(rage?.explanation.events.at(-1)?.text).toBe('Click on apply (covered by div): no answer within 2,500 ms');
});

test('takes quick clicks whose failed requests the page makes good for a stepper', () => {
  const saved: Reaction = { ...ANSWERED, answers: [['request', 'caused', 3], ...ANSWERED.answers] };
  const request = (t: number, n: number, status: number): Draft => ({
    ...{ type: 'request', t, ms: 90, api: 'fetch', method: 'PUT', path: '/api/count', status, click: n },
  });
  const steps = presses(6, 220, () => ({ element: PLUS, reaction: saved }));
  const failures = [1, 2, 3, 4, 5, 6].map((n) => request(2_300, n, 503));
  const mended = [1, 2, 3, 4, 5, 6].map((n) => request(3_400, n, 200));
  expect(rulesOf(...steps, ...failures)).toContain('rage-click');
  expect(rulesOf(...steps, ...failures, ...mended)).toEqual([]);
});
