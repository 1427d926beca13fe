import { expect, test } from 'vitest';
import { ANSWERED, click, type Draft } from './support/history.ts';
import { judgePage, rulesOf } from './support/judge.ts';

const used = click(1_000, { n: 1, reaction: ANSWERED });

const cursor = (changes: Partial<Extract<Draft, { type: 'cursor' }>> = {}): Draft => ({
  type: 'cursor',
  t: 6_000,
  ms: 3_000,
  x: 500,
  y: 400,
  slices: Array.from({ length: 12 }, () => [2, 900, 420, 380, 800, 430]),
  ...changes,
});

test('notices a mouse that is shaken, once', () => {
  expect(rulesOf(cursor(), cursor({ t: 9_500 }))).toEqual(['thrashed-cursor']);
  expect(rulesOf(cursor(), cursor({ t: 29_500 }))).toEqual(['thrashed-cursor', 'thrashed-cursor']);
});

test('measures any 1,500 ms of a movement, also over two events', () => {
  const half = (t: number) =>
    cursor({
      t,
      ms: 750,
      slices:
        cursor().type === 'cursor'
          ? [
              [2, 900, 420, 380, 800, 430],
              [1, 500, 420, 380, 800, 430],
            ]
          : [],
    });
  expect(rulesOf(half(6_000))).toEqual([]);
  expect(rulesOf(half(6_000), half(6_500))).toEqual(['thrashed-cursor']);
  expect(rulesOf(half(6_000), half(9_500))).toEqual([]);
});

test.each<[string, Draft]>([
  ['draws or drags', cursor({ held: 1 })],
  ['leads a tooltip along', cursor({ followed: 1 })],
  ['steers a game', cursor({ element: { selector: '#game', tag: 'canvas' } })],
  [
    'reads along the lines',
    cursor({ slices: Array.from({ length: 12 }, (_, i) => [i % 3 === 0 ? 1 : 0, 180, 100, 300, 700, 340]) }),
  ],
  ['trembles', cursor({ slices: Array.from({ length: 12 }, () => [2, 60, 400, 300, 425, 320]) })],
  [
    'runs across the page',
    cursor({ slices: Array.from({ length: 12 }, (_, i) => [0, 300, i * 300, 300, i * 300 + 300, 320]) }),
  ],
])('lets a mouse be that %s', (_name, moved) => {
  expect(rulesOf(moved)).toEqual([]);
});

/** Sweeps of `px` each, taking 450 ms, in events of `perEvent` sweeps. */
function sweeps(count: number, px: number, { ms = 450, perEvent = count, user = true } = {}): Draft[] {
  const legs = Array.from({ length: count }, (_, i): [number, number] => [i % 2 ? -px : px, ms]);
  return Array.from({ length: Math.ceil(count / perEvent) }, (_, i): Draft => {
    const own = legs.slice(i * perEvent, (i + 1) * perEvent);
    return {
      type: 'scroll',
      t: 1_000 + i * perEvent * ms,
      ms: own.length * ms,
      dy: 0,
      path: own.length * px,
      reversals: own.length - 1,
      legs: own,
      ...(user ? { user: 1 as const } : {}),
    };
  });
}

test('notices hurried scrolling up and down, in one event or several', () => {
  expect(rulesOf(...sweeps(9, 1_100))).toEqual(['scroll-thrash']);
  expect(rulesOf(...sweeps(9, 1_100, { perEvent: 2 }))).toEqual(['scroll-thrash']);
});

test('lets reading, small swings, slow comparing and scripts be', () => {
  expect(rulesOf(...sweeps(5, 1_100))).toEqual([]);
  expect(rulesOf(...sweeps(12, 300))).toEqual([]);
  expect(rulesOf(...sweeps(9, 1_100, { ms: 1_400 }))).toEqual([]);
  expect(rulesOf(...sweeps(9, 1_100, { user: false }))).toEqual([]);
});

const pinch = (t: number, zoomsIn: boolean, tag = 'td'): Draft => ({
  type: 'zoom',
  t,
  ms: 300,
  how: 'pinch',
  from: zoomsIn ? 1 : 2.5,
  to: zoomsIn ? 2.5 : 1,
  element: { selector: tag, tag },
});
const pinches = (count: number, tag?: string) =>
  Array.from({ length: count }, (_, i) => pinch(1_000 + i * 700, i % 2 === 0, tag));

test('notices text that is zoomed in and out, and a device that is turned and turned', () => {
  expect(rulesOf(...pinches(10))).toEqual(['zoom-thrash']);
  const turns = [0, 90, 0, 90].map(
    (to, i): Draft => ({ type: 'zoom', t: 1_000 + i * 2_000, ms: 0, how: 'rotate', from: 90 - to, to }),
  );
  expect(rulesOf(...turns)).toEqual(['zoom-thrash']);
  expect(rulesOf(...turns.slice(0, 2))).toEqual([]);
});

test('lets pictures and maps be zoomed, and a text once in and out', () => {
  expect(rulesOf(...pinches(8, 'img'))).toEqual([]);
  expect(rulesOf(...pinches(8, 'canvas'))).toEqual([]);
  expect(rulesOf(...pinches(2))).toEqual([]);
  // One long zoom takes several fingers' work.
  expect(rulesOf(...[1, 2, 3].map((i) => ({ ...pinch(i * 1_000, true), from: i, to: i + 1 })))).toEqual([]);
});

test('notices that the page takes back how large a text was made', () => {
  expect(rulesOf(...[1, 2, 3].map((i) => pinch(i * 3_000, true)))).toEqual(['zoom-thrash']);
  expect(rulesOf(...[1, 2].map((i) => pinch(i * 3_000, true)))).toEqual([]);
  // A page that is wider than the screen begins smaller than it is.
  expect(rulesOf(...[0.38, 0.6, 0.9].map((from, i) => ({ ...pinch(i * 3_000, true), from, to: from * 1.5 })))).toEqual(
    [],
  );
});

const task = (t: number, ms: number, changes: Partial<Extract<Draft, { type: 'task' }>> = {}): Draft => ({
  type: 'task',
  t,
  ms,
  ...changes,
});

test('notices a page that freezes in use, once, at the click that froze it', () => {
  const slow: Draft = { type: 'interaction', t: 3_000, ms: 3_200, delay: 3_000, name: 'pointerdown' };
  const signals = judgePage(used, slow, task(6_300, 5_200, { click: 1 }));
  expect(signals.map(({ rule, severity }) => [rule, severity])).toEqual([['frozen-ui', 'high']]);
  const [byTask] = judgePage(used, task(6_300, 5_200, { click: 1 }));
  expect(byTask?.element.selector).toBe('#apply');
});

test('lets short tasks, hidden pages and sleeping machines be; nobody there is low', () => {
  expect(rulesOf(used, task(3_000, 1_500))).toEqual([]);
  const away: Draft[] = [
    { type: 'visibility', t: 2_000, state: 'hidden' },
    { type: 'visibility', t: 9_000, state: 'visible' },
  ];
  expect(rulesOf(used, away[0]!, task(6_000, 3_000))).toEqual([]);
  expect(rulesOf(used, ...away, task(9_500, 5_000))).toEqual([]);
  expect(rulesOf(used, task(900_000, 890_000))).toEqual([]);
  expect(rulesOf(task(3_000, 2_500))).toEqual(['frozen-ui (low)']);
  // What is low silences nothing that is not: the drag that froze the page is no event of its own.
  const dropped: Draft = { type: 'interaction', t: 3_100, ms: 2_600, delay: 1, name: 'pointerup' };
  expect(rulesOf(task(3_000, 2_500), dropped)).toEqual(['frozen-ui', 'frozen-ui (low)']);
  expect(rulesOf(dropped, task(3_200, 2_500), task(9_000, 2_500))).toEqual(['frozen-ui']);
  // An interaction is use by itself, and may come before the click that it belongs to.
  expect(rulesOf({ type: 'interaction', t: 3_000, ms: 3_200, delay: 1, name: 'pointerup' })).toEqual(['frozen-ui']);
});

const thrown = (
  t: number,
  message = 'renderer is undefined',
  changes: Partial<Extract<Draft, { type: 'error' }>> = {},
): Draft => ({
  type: 'error',
  t,
  how: 'error',
  message,
  ...changes,
});

test('tells an error loop once, with its true count', () => {
  const [signal, ...more] = judgePage(
    used,
    ...[...Array(25).keys()].map((i) => thrown(2_000 + i * 110 + (i % 3) * 20)),
  );
  expect(more).toEqual([]);
  expect(signal).toMatchObject({
    rule: 'error-loop',
    severity: 'medium',
    explanation: { summary: '/basket threw errors over and over (25 times)' },
  });
  expect(judgePage(used, thrown(2_000, 'x', { count: 40 }))[0]?.explanation.summary).toContain('40 times');
});

test('lets a page cancel its own work, and tells of other rejections', () => {
  const rejected = (name: string) =>
    [2_000, 2_400, 3_700, 4_100, 5_900].map((t) =>
      thrown(t, 'signal is aborted without reason', { how: 'rejection', name }),
    );
  expect(rulesOf(used, ...rejected('AbortError'))).toEqual([]);
  expect(rulesOf(used, ...rejected('TimeoutError'))).toEqual(['error-loop']);
  const given = { how: 'rejection', name: 'AbortError', click: 1 } as const;
  const aborted = thrown(4_000, 'signal is aborted without reason', given);
  expect(rulesOf(click(1_000, { n: 1, reaction: ANSWERED }), aborted)).toEqual([]);
  // A time limit of the page's own, and nothing that tells of it.
  expect(rulesOf(click(1_000, { n: 1 }), aborted)).toContain('error-click');
});

test('records an error that a timer throws as low, while what is clicked works', () => {
  const tick = (i: number) => thrown(2_000 + i * 1_500 + (i % 3) * 8);
  const ticks = [0, 1, 2, 3, 4, 5, 6].map(tick);
  const works = click(3_000, { reaction: ANSWERED });
  expect(rulesOf(works, ...ticks)).toEqual(['error-loop (low)']);
  // One of them came late, because the page was busy.
  expect(rulesOf(works, ...ticks.slice(0, 5), thrown(9_800))).toEqual(['error-loop (low)']);
  expect(rulesOf(works, ...[0, 1, 2, 3, 4, 5].map((i) => thrown(4_000 + i * 110)))).toEqual(['error-loop']);
  expect(rulesOf(click(3_000, { reaction: { ...ANSWERED, answers: [['focus', 'page', 0]] } }), ...ticks)).toContain(
    'error-loop',
  );
  expect(rulesOf(works, ...[0, 900, 1_500, 3_200, 3_900, 5_100].map((t) => thrown(4_000 + t)))).toEqual(['error-loop']);
});

test('tells several kinds of error on one route', () => {
  expect(rulesOf(used, thrown(5_000, 'a'), thrown(6_000, 'b'), thrown(7_000, 'c'))).toEqual(['error-loop']);
  expect(rulesOf(used, thrown(5_000, 'a'), thrown(6_000, 'b'), thrown(60_000, 'c'))).toEqual([]);
});

test('lets single and slow errors be, and those of extensions; nobody there is low', () => {
  expect(rulesOf(used, ...[0, 1, 2, 3].map((i) => thrown(5_000 + i * 100)))).toEqual([]);
  expect(rulesOf(used, ...[0, 1, 2, 3, 4, 5].map((i) => thrown(5_000 + i * 4_500)))).toEqual([]);
  const frames = [{ file: 'chrome-extension://abc/inject.js' }];
  expect(rulesOf(used, ...[0, 1, 2, 3, 4, 5].map((i) => thrown(5_000 + i * 50, 'x', { frames })))).toEqual([]);
  expect(rulesOf(...[0, 1, 2, 3, 4, 5].map((i) => thrown(5_000 + i * 50)))).toEqual(['error-loop (low)']);
});

test('takes somebody whose pointer throws the errors for one who uses the page, unless a timer throws them', () => {
  const moves = (moved: (i: number) => boolean) =>
    [0, 1, 2, 3, 4, 5].map((i) => thrown(5_000 + i * 370 + (i % 2) * 90, 'x', moved(i) ? { moved: 1 } : {}));
  expect(rulesOf(...moves(() => true))).toEqual(['error-loop']);
  expect(rulesOf(...moves((i) => i > 0))).toEqual(['error-loop (low)']);
  expect(rulesOf(thrown(1_000, 'Script error.'), ...moves(() => true))).toEqual(['error-loop']);
});

test('notices a page that went blank, and one that never appeared', () => {
  expect(rulesOf({ type: 'blank', t: 3_000, how: 'gone', before: 1_200, after: 3 })).toEqual(['blank-page']);
  expect(rulesOf({ type: 'blank', t: 10_000, how: 'unpainted', before: 4, after: 4 })).toEqual(['blank-page']);
  expect(rulesOf({ type: 'blank', t: 3_000, how: 'gone', before: 1_200, after: 500 })).toEqual([]);
});

test('does not call a page blank that a click has left for another one since the error', () => {
  const error: Draft = { type: 'error', t: 2_000, how: 'error', message: 'tracker is not defined' };
  const gone: Draft = { type: 'blank', t: 4_001, how: 'gone', before: 152, after: 5 };
  const pressed = click(2_600, { n: 1, reaction: ANSWERED });
  const route: Draft = { type: 'route', t: 2_640, how: 'push', path: '/about', click: 1 };
  expect(rulesOf(error, pressed, route, gone)).toEqual([]);
  expect(rulesOf(error, pressed, { ...route, click: undefined }, gone)).toEqual(['blank-page']);
  // What is shown then fails itself.
  expect(rulesOf(error, pressed, route, { ...error, t: 2_650 }, gone)).toEqual(['blank-page']);
});

test('notices the text of an error being copied, and no other copying', () => {
  const copy = { type: 'copy' as const, t: 2_000, element: { selector: '[role=alert]', tag: 'div', role: 'alert' } };
  expect(rulesOf({ ...copy, alert: 1 })).toEqual(['error-text-copied']);
  expect(rulesOf({ ...copy, error: 1 })).toEqual(['error-text-copied']);
  expect(rulesOf(copy)).toEqual([]);
});
