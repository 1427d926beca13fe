import type { LogRecord, Reaction, Signal } from '@wince/protocol';
import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../src/rules/defaultRules.ts';
import { createEngine } from '../src/stream/engine.ts';
import {
  ANSWERED,
  BUTTON,
  click,
  type Draft,
  FORM,
  load,
  PLUS,
  PROJECT,
  record,
  START,
  UNANSWERED,
} from './support/history.ts';

function judge(...records: LogRecord[]): Signal[] {
  const engine = createEngine({ rules: DEFAULT_RULES });
  for (const entry of records) engine.push(entry);
  return [...engine.takeSignals()];
}

/** One page with these events and a goodbye; names of the rules that fired, low ones marked. */
function rulesOf(...events: Draft[]): string[] {
  return judge(record([load(), ...events], { end: true })).map(({ rule, severity }) =>
    severity === 'low' ? `${rule} (low)` : rule,
  );
}

/** Clicks about `gapMs` apart: a hand is never exact. */
function times(count: number, gapMs: number, changes: Parameters<typeof click>[1] = {}): Draft[] {
  return Array.from({ length: count }, (_, i) => click(1_000 + i * gapMs + (i % 2), changes));
}

test('calls seven fast unanswered clicks one rage click with its true count, and one dead click', () => {
  const signals = judge(record([load(), ...times(7, 210)], { end: true }));
  expect(signals.map(({ rule }) => rule).sort()).toEqual(['dead-click', 'rage-click']);
  const rage = signals.find(({ rule }) => rule === 'rage-click');
  expect(rage).toMatchObject({
    severity: 'high',
    route: '/basket',
    at: START + 1_000 + 3 * 210 + 1,
    element: { selector: '#apply', label: 'apply' },
    explanation: { summary: 'apply was clicked again and again, and nothing happened (7 times)' },
  });
  expect(rage?.explanation.events.filter(({ role }) => role === 'matched')).toHaveLength(7);
  expect(rage?.explanation.conditions).toContainEqual(
    expect.objectContaining({ name: 'count', measured: 7, threshold: 4, unit: 'clicks', met: true }),
  );
  expect(rage?.explanation.exclusions.every(({ applied }) => !applied)).toBe(true);
});

test('stays silent on a stepper: fast and answered', () => {
  expect(rulesOf(...times(8, 170, { element: PLUS, reaction: ANSWERED }))).toEqual([]);
});

test('fires for slow clicks only when not one of them was answered at all', () => {
  expect(rulesOf(...times(4, 900))).toContain('rage-click');
  const requestOnly = {
    until: 'time' as const,
    ms: 2_500,
    answers: [['request', 'caused', 5] as [string, 'caused', number]],
  };
  expect(rulesOf(...times(5, 900, { reaction: requestOnly }))).toEqual(['rage-click']);
  const once = [click(400, { reaction: ANSWERED }), ...times(3, 900), click(3_700, { reaction: ANSWERED })];
  expect(rulesOf(...once)).not.toContain('rage-click');
});

test.each([
  ['by a script', { untrusted: 1 as const }],
  ['with the keyboard', { pointer: 'keyboard' as const }],
  ['with the right button', { button: 2 }],
  ['with a modifier', { mods: 2 }],
  ['that select text', { selected: 1 as const }],
  ['on a canvas', { element: { selector: '#game', tag: 'canvas' } }],
])('stays silent on fast clicks %s', (_name, changes) => {
  expect(rulesOf(...times(6, 150, changes))).toEqual([]);
});

test('does not join clicks on two elements, far apart, or long apart', () => {
  expect(
    rulesOf(...[0, 1, 2, 3, 4, 5].map((i) => click(1_000 + i * 150, { element: i % 2 ? PLUS : BUTTON }))),
  ).not.toContain('rage-click');
  expect(rulesOf(...[0, 1, 2, 3, 4].map((i) => click(1_000 + i * 150, { x: 400 + i * 20 })))).not.toContain(
    'rage-click',
  );
  expect(rulesOf(...times(3, 150), ...[5_000, 5_150, 5_300].map((t) => click(t)))).not.toContain('rage-click');
});

test('starts the burst after a click long before it', () => {
  const rage = judge(
    record([load(), click(1_000), ...[4_000, 4_200, 4_400, 4_600].map((t) => click(t))], { end: true }),
  ).find(({ rule }) => rule === 'rage-click');
  expect(rage?.explanation.conditions[0]).toMatchObject({ name: 'count', measured: 4 });
});

test('calls an unanswered promise dead, once per ten seconds of trying', () => {
  expect(rulesOf(click(1_000))).toEqual(['dead-click']);
  expect(rulesOf(click(1_000), click(4_000), click(7_000))).toEqual(['dead-click']);
  expect(rulesOf(click(1_000), click(20_000))).toEqual(['dead-click', 'dead-click']);
});

test('does not call a click dead that promised nothing, was left, or was suspended', () => {
  expect(rulesOf(click(1_000, { element: { selector: 'p', tag: 'p' } }))).toEqual([]);
  expect(rulesOf(click(1_000, { reaction: { until: 'left', ms: 90, answers: [] } }))).toEqual([]);
  expect(rulesOf(click(1_000, { reaction: { until: 'suspended', ms: 2_500, answers: [] } }))).toEqual([]);
  expect(
    rulesOf(click(1_000, { element: { selector: '#q', tag: 'input', kind: 'text', affordance: 'control' } })),
  ).toEqual([]);
});

test('takes a change that the page makes by itself, or mere decoration, for no answer', () => {
  const noise = {
    until: 'time' as const,
    ms: 2_500,
    answers: [
      ['content', 'unrelated', 300],
      ['style', 'decoration', 2],
    ] as [string, 'unrelated' | 'decoration', number][],
  };
  expect(rulesOf(click(1_000, { reaction: noise }))).toEqual(['dead-click']);
});

test('takes a button that opens a list for no text field', () => {
  const trigger = { ...BUTTON, role: 'combobox' };
  expect(rulesOf(click(1_000, { element: trigger }))).toEqual(['dead-click']);
  expect(rulesOf(click(1_000, { element: { ...trigger, tag: 'div' } }))).toEqual([]);
});

test('records a dead click on a disabled control as low', () => {
  expect(rulesOf(click(1_000, { element: { ...BUTTON, disabled: 1 } }))).toEqual(['dead-click (low)']);
});

const thrown = (t: number, link?: number): Draft => ({
  type: 'error',
  t,
  how: 'error',
  name: 'TypeError',
  message: 'x is undefined',
  ...(link === undefined ? {} : { click: link }),
});

test('ties an error to the click that caused it, once for a burst', () => {
  const first = click(1_000, { n: 901, reaction: ANSWERED });
  const second = click(1_400, { n: 902, reaction: ANSWERED });
  const signals = judge(record([load(), first, thrown(1_004, 901), second, thrown(1_403, 902)], { end: true }));
  expect(signals.map(({ rule }) => rule)).toEqual(['error-click']);
  expect(signals[0]).toMatchObject({ element: { selector: '#apply' }, at: START + 1_004, severity: 'high' });
});

test('does not blame a click for an unrelated error', () => {
  expect(rulesOf(click(1_000, { reaction: ANSWERED }), thrown(1_500))).toEqual([]);
  expect(rulesOf(thrown(500), click(1_000), thrown(1_500))).toEqual(['dead-click']);
  expect(rulesOf(click(1_000), thrown(4_000))).toEqual(['dead-click']);
});

test('blames an unanswered click for an error right after it', () => {
  expect(rulesOf(click(1_000), thrown(1_030)).sort()).toEqual(['dead-click', 'error-click']);
});

const failed = (t: number, status: number, changes: Partial<Extract<Draft, { type: 'request' }>> = {}): Draft => ({
  type: 'request',
  t,
  ms: 300,
  api: 'fetch',
  method: 'POST',
  path: '/api/pay',
  status,
  click: 700,
  ...changes,
});
const busy = { until: 'time' as const, ms: 2_500, answers: [['request', 'caused', 3]] as [string, 'caused', number][] };

test('records an error that the page caught and answered as low, and no other', () => {
  const caught: Draft = { type: 'error', t: 1_400, how: 'caught', name: 'SyntaxError', message: 'not JSON', click: 1 };
  const told: Reaction = { ...UNANSWERED, answers: [['content', 'around', 410]] };
  expect(rulesOf(click(1_000, { n: 1, reaction: told }), caught)).toEqual(['error-click (low)']);
  const begun: Reaction = { ...UNANSWERED, answers: [['content', 'around', 4]] };
  expect(rulesOf(click(1_000, { n: 1, reaction: begun }), caught)).toEqual(['error-click']);
});

test('leaves a request without an answer to the rule of requests, where the click did what it was for', () => {
  const refused: Draft = {
    type: 'error',
    t: 1_020,
    how: 'rejection',
    name: 'TypeError',
    message: 'Failed to fetch',
    click: 1,
  };
  expect(rulesOf(click(1_000, { n: 1, reaction: ANSWERED }), refused)).toEqual([]);
  expect(rulesOf(click(1_000, { n: 1 }), refused).sort()).toEqual(['dead-click', 'error-click']);
  const chunk = { ...refused, message: 'Failed to fetch dynamically imported module: :url' };
  expect(rulesOf(click(1_000, { n: 1, reaction: ANSWERED }), chunk)).toEqual(['error-click']);
});

test('ties a failed request to its click', () => {
  expect(rulesOf(click(1_000, { n: 700, reaction: busy }), failed(1_310, 503))).toEqual(['failed-request-click']);
  expect(rulesOf(click(1_000, { n: 700, reaction: busy }), failed(1_310, 0))).toEqual(['failed-request-click']);
});

test('lets a request be that the page makes again by itself, and with success', () => {
  const clicked = click(1_000, { n: 700, reaction: busy });
  const good = failed(4_800, 200);
  expect(rulesOf(clicked, failed(1_310, 503), failed(2_400, 503), good)).toEqual([]);
  // Too late, something else, or somebody has had to click again.
  const late = failed(7_600, 200);
  const other = failed(4_800, 200, { path: '/api/basket' });
  // Several at once, and what is asked for by the same address once the first has failed.
  const beside = failed(1_330, 200);
  const cleared = failed(1_700, 200);
  const again = [click(4_500, { n: 701, reaction: ANSWERED }), failed(4_800, 200, { click: 701 })];
  for (const rest of [[late], [other], [beside], [cleared], again])
    expect(rulesOf(clicked, failed(1_310, 503), ...rest)).toEqual(['failed-request-click']);
});

test('takes a failure that was said of a click for said when the page has tried once more', () => {
  const said: Reaction = { ...busy, answers: [...busy.answers, ['content', 'around', 330]] };
  const clicked = click(1_000, { n: 700, reaction: said });
  expect(rulesOf(clicked, failed(1_310, 503), failed(6_500, 503))).toEqual(['failed-request-click (low)']);
});

test('calls it a loop when the person tries three times, not when the page does', () => {
  const tried = (t: number, n: number, ...more: Draft[]) => [
    click(t, { n, reaction: busy }),
    failed(t + 300, 503, { click: n }),
    ...more,
  ];
  const loops = (...events: Draft[][]) => rulesOf(...events.flat()).filter((rule) => rule === 'request-loop');
  expect(loops(tried(1_000, 701), tried(5_000, 702), tried(9_000, 703))).toEqual(['request-loop']);
  expect(loops(tried(1_000, 701), tried(5_000, 701), tried(9_000, 702))).toEqual([]);
  // Each is good at last.
  const mended = (t: number, n: number) => tried(t, n, failed(t + 900, 200, { click: n }));
  expect(loops(mended(1_000, 701), mended(5_000, 702), mended(9_000, 703))).toEqual([]);
});

test.each([
  ['was refused for its input', failed(1_310, 422)],
  ['was cancelled by the page', failed(1_310, 0, { aborted: 1 })],
  ['failed because the browser was offline', failed(1_310, 0, { offline: 1 })],
  ['succeeded', failed(1_310, 200)],
])('stays silent when the request %s', (_name, request) => {
  expect(rulesOf(click(1_000, { n: 700, reaction: busy }), request)).toEqual([]);
});

test('records a failure that the page admitted as low', () => {
  const toast = {
    until: 'time' as const,
    ms: 2_500,
    answers: [
      ['request', 'caused', 3],
      ['content', 'appeared', 330],
    ] as [string, 'caused' | 'appeared', number][],
  };
  expect(rulesOf(click(1_000, { n: 700, reaction: toast }), failed(1_310, 503))).toEqual([
    'failed-request-click (low)',
  ]);
});

const submit = (t: number, changes: Partial<Extract<Draft, { type: 'submit' }>> = {}): Draft => ({
  type: 'submit',
  t,
  outcome: 'sent',
  status: 422,
  edited: 1,
  element: FORM,
  ...changes,
});

test('fires on the third refused attempt at a form, once', () => {
  const signals = judge(record([load(), submit(1_000), submit(9_000), submit(15_000), submit(20_000)], { end: true }));
  expect(signals.map(({ rule, at }) => [rule, at - START])).toEqual([['failed-submit-loop', 15_000]]);
});

test('does not count a double submit, an accepted one, or attempts far apart', () => {
  expect(rulesOf(submit(1_000), submit(1_200, { edited: 0 }), submit(1_400, { edited: 0 }))).toEqual([]);
  expect(rulesOf(submit(1_000), submit(5_000, { status: 200 }), submit(9_000))).toEqual([]);
  expect(rulesOf(submit(1_000), submit(100_000), submit(200_000))).toEqual([]);
});

function reloads(count: number, gapMs: number, before: Draft[] = [], scripted = false): Signal[] {
  const records = [record([load(), ...before], { page: 'page-first', end: true })];
  for (let i = 1; i <= count; i++) {
    const event = { ...load('/basket', 'reload'), ...(scripted ? { scripted: 1 as const } : {}) };
    records.push(
      record([event], { page: `page-reload-${i}`, pageStart: START + 3_000 + i * gapMs, upTo: gapMs - 100, end: true }),
    );
  }
  return judge(...records);
}

test('calls three reloads within twenty seconds rage', () => {
  expect(reloads(3, 4_000).map(({ rule, element, route }) => [rule, element.selector, route])).toEqual([
    ['rage-reload', '', '/basket'],
  ]);
});

test('lets two reloads be, unless an error came before', () => {
  expect(reloads(2, 4_000)).toEqual([]);
  expect(reloads(2, 4_000, [thrown(100)]).map(({ rule }) => rule)).toEqual(['rage-reload']);
  // What the page cancelled itself is no trouble.
  const cancelled = { ...thrown(100), how: 'rejection', name: 'AbortError' } as Draft;
  expect(reloads(2, 4_000, [cancelled])).toEqual([]);
});

test('lets a page that reloads itself, and slow reloads, be', () => {
  expect(reloads(5, 3_000, [], true)).toEqual([]);
  expect(reloads(4, 20_000)).toEqual([]);
});

test.each([{ bot: 1 }, { staff: 1 }] as const)(
  'never judges crawlers, monitors and the team, but knows them: %o',
  (who) => {
    const engine = createEngine({ rules: DEFAULT_RULES });
    engine.push({ ...record([load(), ...times(6, 150)], { end: true }), ...who });
    expect(engine.takeSignals()).toEqual([]);
    expect(engine.status(PROJECT, 'session-1')).toEqual({ known: true, complete: true });
  },
);

test('says when everything received of a session has been judged', () => {
  const engine = createEngine({ rules: DEFAULT_RULES });
  expect(engine.status(PROJECT, 'session-1')).toEqual({ known: false, complete: false });
  engine.push(record([load(), ...times(4, 200)], { upTo: 1_300 }));
  expect(engine.status(PROJECT, 'session-1')).toEqual({ known: true, complete: false });
  engine.push(record([], { seq: 5, upTo: 15_000 }));
  // Found, but not taken yet: whoever asks would not see it.
  expect(engine.status(PROJECT, 'session-1').complete).toBe(false);
  engine.takeSignals();
  expect(engine.status(PROJECT, 'session-1')).toEqual({ known: true, complete: true });
});
