import { expect, test } from 'vitest';
import { ANSWERED, BUTTON, click, type Draft, load, PLUS, record, START } from './support/history.ts';
import { judge, namesOf, tour } from './support/judge.ts';

const names = (...pages: Parameters<typeof tour>) => namesOf(tour(...pages));
/** The press that leaves a page. */
const press = (t: number) => click(t, { reaction: { until: 'left', ms: 60, answers: [['navigation', 'page', 5]] } });
const back = (path: string): Draft => ({ type: 'page', t: 0, how: 'back_forward', path });
const scroll = (t: number): Draft => ({ type: 'scroll', t, ms: 300, dy: 400, path: 400, reversals: 0, user: 1 });

test('notices a page that is left straight back', () => {
  const signals = tour([0, load('/help'), press(3_900)], [4_000, load('/help/a')], [5_300, back('/help')]);
  expect(signals.map(({ rule, route, element }) => [rule, route, element.selector])).toEqual([
    ['quick-back', '/help/a', ''],
  ]);
});

test.each<[string, Parameters<typeof tour>]>([
  [
    'read for a while',
    [
      [0, load('/l'), press(3_900)],
      [4_000, load('/i')],
      [9_800, back('/l')],
    ],
  ],
  [
    'scrolled',
    [
      [0, load('/l'), press(3_900)],
      [4_000, load('/i'), scroll(700)],
      [6_000, back('/l')],
    ],
  ],
  [
    'used',
    [
      [0, load('/l'), press(3_900)],
      [4_000, load('/i'), click(300, { reaction: ANSWERED })],
      [6_300, back('/l')],
    ],
  ],
  [
    'reached by a redirect',
    [
      [0, load('/a')],
      [2_000, load('/login')],
      [3_000, load('/a')],
    ],
  ],
  [
    'left by a redirect',
    [
      [0, load('/a'), press(1_900)],
      [2_000, load('/login')],
      [5_500, load('/a')],
    ],
  ],
  [
    'left by its own link after some reading',
    [
      [0, load('/l'), press(1_900)],
      [2_000, load('/i'), press(3_900)],
      [6_000, load('/l')],
    ],
  ],
  [
    'a list between two of its items',
    [
      [0, load('/room/:id'), press(1_900)],
      [2_000, load('/'), press(1_400)],
      [3_500, load('/room/:id')],
    ],
  ],
  [
    'followed by another one',
    [
      [0, load('/l'), press(1_900)],
      [2_000, load('/i'), press(900)],
      [3_000, load('/m')],
    ],
  ],
])('lets a page be that was %s', (_name, pages) => {
  expect(names(...pages)).toEqual([]);
});

test('notices a page of a single-page app that is left straight back', () => {
  const visit = (fresh: 1 | undefined, backMs = 5_000): Draft[] => [
    load('/help'),
    press(3_900),
    { type: 'route', t: 3_910, how: 'push', path: '/help/a' },
    { type: 'route', t: backMs, how: 'pop', path: '/help', fresh },
  ];
  expect(names([0, ...visit(1)])).toEqual(['quick-back']);
  expect(names([0, ...visit(undefined)])).toEqual([]);
  expect(names([0, ...visit(1, 7_500)])).toEqual([]);
});

test('counts a click that the page has answered right before the way back', () => {
  const hearted = (reaction: Parameters<typeof click>[1]) => [
    load('/practice/a'),
    click(1_500, { element: BUTTON, ...reaction }),
  ];
  const visit = (reaction: Parameters<typeof click>[1]) =>
    names([0, load('/'), press(2_900)], [3_000, ...hearted(reaction)], [5_500, back('/')]);
  expect(visit({ reaction: ANSWERED })).toEqual([]);
  // A link back, which answers by leading there.
  expect(visit({ reaction: { until: 'left', ms: 900, answers: [['navigation', 'page', 2]] } })).toEqual(['quick-back']);
});

test('counts no click of the route before, also where the page has answered it', () => {
  const visit = (path: string, t: number, ...more: Draft[]): Draft[] => [
    click(t, { reaction: ANSWERED }),
    { type: 'route', t: t + 10, how: 'push', path },
    ...more,
    { type: 'route', t: t + 1_300, how: 'pop', path: '/results', fresh: 1 },
  ];
  const judged = (...more: Draft[]) =>
    namesOf(judge(record([load('/results'), ...visit('/a', 1_000, ...more)], { end: true })));
  expect(judged()).toEqual(['quick-back']);
  expect(judged(click(1_900, { reaction: ANSWERED, element: BUTTON }))).toEqual([]);
});

test('lets a viewer be that is closed by going back within one page', () => {
  const open = (t: number): Draft[] => [
    click(t, { reaction: ANSWERED }),
    { type: 'route', t: t + 10, how: 'push', path: '/photo/:id' },
    { type: 'route', t: t + 1_200, how: 'pop', path: '/basket' },
  ];
  expect(namesOf(judge(record([load(), ...open(1_000), ...open(4_000), ...open(7_000)], { end: true })))).toEqual([]);
});

function pingPong(rounds: number, gapMs: number, b = '/billing', extra: Draft[] = []): Parameters<typeof tour> {
  return Array.from({ length: rounds * 2 + 1 }, (_, i): Parameters<typeof tour>[0] => [
    i * gapMs,
    load(i % 2 === 0 ? '/settings' : b),
    ...extra,
    press(gapMs - 200),
  ]);
}

test('notices that somebody is sent round the same pages, once', () => {
  expect(names(...pingPong(5, 4_000))).toEqual(['navigation-loop']);
});

test('takes what was looked at before for no part of the loop', () => {
  const before = ['/plans', '/help', '/help/lines'].map((path, i): Parameters<typeof tour>[0] => [
    i * 3_000,
    load(path),
    press(2_800),
  ]);
  const loop = (rounds: number) =>
    pingPong(rounds, 4_000).map(([startMs, ...events]): Parameters<typeof tour>[0] => [startMs + 9_000, ...events]);
  expect(names(...before, ...loop(5))).toEqual(['navigation-loop']);
  expect(names(...before, ...loop(2))).toEqual([]);
});

test.each<[string, Parameters<typeof tour>]>([
  ['twice round is no loop', pingPong(2, 4_000)],
  ['slowly is no loop', pingPong(4, 12_000)],
  ['items of a list are many pages', pingPong(5, 4_000, '/rooms/:id')],
  [
    'a wizard with something entered is getting on',
    pingPong(5, 4_000, '/billing', [click(500, { reaction: ANSWERED, element: BUTTON })]),
  ],
])('knows that %s', (_name, pages) => {
  expect(names(...pages)).not.toContain('navigation-loop');
});

function reloads(count: number, gapMs: number, before: Draft[] = []): Parameters<typeof tour> {
  return [
    [0, load(), ...before],
    ...Array.from({ length: count }, (_, i): Parameters<typeof tour>[0] => [
      3_000 + i * gapMs,
      load('/basket', 'reload'),
    ]),
  ];
}

test('calls two reloads after a blank page rage, and three of any, once', () => {
  const blank: Draft = { type: 'blank', t: 1_000, how: 'gone', before: 400, after: 3 };
  expect(names(...reloads(2, 4_000))).toEqual([]);
  expect(names(...reloads(2, 4_000, [blank]))).toEqual(['blank-page', 'rage-reload']);
  expect(names(...reloads(5, 2_000, [blank]))).toEqual(['blank-page', 'rage-reload']);
});

const shifted = (t: number) => click(t, { reaction: ANSWERED, shift: { ms: 150 } });

test('notices a click on what moved under the pointer, when it is taken back', () => {
  const signals = tour([0, load('/bench'), shifted(1_900)], [2_000, load('/ordered')], [3_500, back('/bench')]);
  expect(signals.map(({ rule, element }) => [rule, element.selector])).toEqual([['misclick-layout-shift', '#apply']]);
  // Left by a link of the page, nobody has taken the click back.
  const pressed = tour(
    [0, load('/bench'), shifted(1_900)],
    [2_000, load('/ordered'), press(1_300)],
    [3_500, load('/bench')],
  );
  expect(namesOf(pressed)).toEqual(['misclick-layout-shift (low)', 'quick-back']);
  // Where nothing had moved, the page was not what its link had promised.
  const meant = click(1_900, { reaction: ANSWERED });
  expect(names([0, load('/bench'), meant], [2_000, load('/ordered')], [3_500, back('/bench')])).toEqual(['quick-back']);
});

test('takes a click on what a misclick has brought for closing or undoing it, where nobody can have seen it come', () => {
  const missed = (ms: number) => click(1_000, { reaction: ANSWERED, shift: { ms } });
  const undone = (t: number) => click(t, { reaction: ANSWERED, element: PLUS, brought: 1 });
  expect(names([0, load(), missed(250), undone(3_000)])).toEqual(['misclick-layout-shift']);
  expect(names([0, load(), missed(450), undone(3_000)])).toEqual(['misclick-layout-shift (low)']);
  expect(names([0, load(), missed(250), undone(7_000)])).toEqual(['misclick-layout-shift (low)']);
});

test('takes a click on what had been aimed at for taking the misclick back', () => {
  const missed = click(1_000, { reaction: ANSWERED, aimedElement: PLUS });
  const retried = (t: number) => click(t, { reaction: ANSWERED, element: PLUS });
  expect(names([0, load(), missed, retried(3_000)])).toEqual(['misclick-layout-shift']);
  expect(names([0, load(), missed, retried(7_000)])).toEqual(['misclick-layout-shift (low)']);
  const written: Draft = { type: 'field', t: 2_900, ms: 1_850, keys: 5, filled: 1, changed: 1, element: BUTTON };
  expect(names([0, load(), missed, written, retried(3_000)])).toEqual(['misclick-layout-shift (low)']);
  // The tap itself has ended the visit of the field before.
  expect(names([0, load(), missed, { ...written, t: 1_020 }, retried(3_000)])).toEqual(['misclick-layout-shift']);
});

test('records one that nobody takes back as low', () => {
  expect(names([0, load(), shifted(1_000)], [9_000, load('/next')])).toEqual(['misclick-layout-shift (low)']);
  expect(names([0, load(), click(1_000, { reaction: ANSWERED, shift: { ms: 800 } })])).toEqual([]);
});

test('dates a session by event time', () => {
  const [signal] = tour([0, load('/help'), press(3_900)], [4_000, load('/help/a')], [5_300, back('/help')]);
  expect(signal?.at).toBe(START + 5_300);
});
