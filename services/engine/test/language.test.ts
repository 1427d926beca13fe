import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../src/rules/defaultRules.ts';
import { type RuleDraft, ruleSchema } from '../src/rules/definition.ts';
import { createEngine } from '../src/stream/engine.ts';
import { ANSWERED, click, type Draft, load, record } from './support/history.ts';

const CLICKS = { fact: 'type', op: '=' as const, value: 'click', text: 'a click' };
const COPIES = { fact: 'type', op: '=' as const, value: 'copy', text: 'a copy' };

function draft(when: RuleDraft['when'], changes: Partial<RuleDraft> = {}): RuleDraft {
  return {
    id: 'rage-click',
    version: 9,
    title: 'Mine',
    verb: 'was used',
    family: 'mine',
    scope: 'page',
    reachMs: 200_000,
    severity: 'medium',
    weight: 10,
    when,
    means: '-',
    silent: ['-'],
    example: '-',
    ...changes,
  };
}

/** Times, in ms of the page, of what a rule of one's own finds. */
function found(rule: RuleDraft, ...events: Draft[]): number[] {
  const engine = createEngine({ rules: [ruleSchema.parse(rule)] });
  const entry = record([load(), ...events], { end: true });
  engine.push(entry);
  return engine.takeSignals().map(({ at }) => at - entry.batch.page.start);
}

const clicks = (...times: number[]) => times.map((t) => click(t, { reaction: ANSWERED }));
const copies = (...times: number[]) => times.map((t): Draft => ({ type: 'copy', t }));
const window = (changes: object): RuleDraft['when'] => [
  {
    kind: 'window',
    select: [CLICKS],
    window: { kind: 'sliding', withinMs: 1_000 },
    where: [{ measure: 'count', op: '>=', value: 3, text: 'three' }],
    ...changes,
  },
];

test('slides a window that is open at its old end', () => {
  expect(found(draft(window({})), ...clicks(1_000, 1_400, 1_999))).toEqual([1_999]);
  expect(found(draft(window({})), ...clicks(1_000, 1_400, 2_000))).toEqual([]);
});

test('fires once while a window stays full, and again when it has emptied', () => {
  expect(found(draft(window({})), ...clicks(1_000, 1_200, 1_400, 1_600, 1_800, 9_000, 9_100, 9_200))).toEqual([
    1_400, 9_200,
  ]);
});

test('starts a tumbling window anew at each full step of UTC', () => {
  const rule = draft(window({ window: { kind: 'tumbling', everyMs: 1_000 }, key: 'page' }));
  expect(found(rule, ...clicks(1_100, 1_500, 2_000, 2_100))).toEqual([]);
  expect(found(rule, ...clicks(1_100, 1_500, 1_999, 2_000, 2_100, 2_200))).toEqual([1_999, 2_200]);
});

test('counts the last events of a window that holds so many', () => {
  const where = [{ measure: 'sum', fact: 'times', op: '>=', value: 3, text: 'three' }];
  const rule = draft(window({ window: { kind: 'count', size: 3, withinMs: 60_000 }, where }));
  expect(found(rule, ...clicks(1_000, 20_000, 40_000, 50_000))).toEqual([40_000]);
});

test('keeps keys apart', () => {
  const other = { selector: '#other', tag: 'a' };
  const mixed = [click(1_000), click(1_100, { element: other }), click(1_200), click(1_300, { element: other })];
  expect(found(draft(window({})), ...mixed)).toEqual([]);
  expect(found(draft(window({ key: 'page' })), ...mixed)).toEqual([1_200]);
});

const sequence = (changes: object = {}): RuleDraft['when'] => [
  { kind: 'sequence', first: [CLICKS], second: [COPIES], key: 'page', withinMs: 2_000, quietMs: 0, ...changes },
];

test('finds one thing after another, within a time', () => {
  expect(found(draft(sequence()), ...clicks(1_000), ...copies(3_000))).toEqual([3_000]);
  expect(found(draft(sequence()), ...clicks(1_000), ...copies(3_001))).toEqual([]);
  expect(found(draft(sequence()), ...copies(500), ...clicks(1_000))).toEqual([]);
});

test('finds that one thing did not follow another', () => {
  const absence = draft(sequence({ otherwise: 'fires' }));
  expect(found(absence, ...clicks(1_000), ...copies(2_000))).toEqual([]);
  expect(found(absence, ...clicks(1_000), ...copies(9_000))).toEqual([1_000]);
});

test.each<[string, RuleDraft, RegExp]>([
  [
    'an unknown fact',
    draft(window({ select: [CLICKS, { fact: 'mood', op: '=', value: 1, text: '' }] })),
    /when\.0\.select\.1\.fact: is "mood", which is not measured/,
  ],
  ['a key without bound', draft(window({ key: 'label' })), /when\.0\.key: is "label", whose values have no bound/],
  ['a reach over the limit', draft(window({}), { reachMs: 3_600_000 }), /reachMs: .*900000/],
  [
    'a reach that is too short',
    draft(window({}), { reachMs: 1_500 }),
    /reachMs: is 1500 ms, but when\[0\] looks 2000 ms back; raise it/,
  ],
  [
    'a window that never fills',
    draft(window({ window: { kind: 'count', size: 2, withinMs: 1_000 } })),
    /when\.0\.where\.0\.value: is 3, but the window never holds more than 2/,
  ],
  [
    'conditions that contradict each other',
    draft(window({ select: [CLICKS, { ...CLICKS, value: 'copy' }] })),
    /when\.0\.select\.1: can never hold/,
  ],
  [
    'a selection of everything',
    draft(window({ select: [{ fact: 'trusted', op: '=', value: true, text: '' }] })),
    /when\.0\.select: must name the type/,
  ],
  [
    'a fact of the session in a page',
    draft(window({ select: [CLICKS, { fact: 'awayMs', op: '<=', value: 1, text: '' }] })),
    /when\.0\.select\.1\.fact: .*scope session/,
  ],
  [
    'a type that sessions do not see',
    draft(window({ select: [{ ...CLICKS, value: 'cursor' }] }), { scope: 'session' }),
    /when\.0\.select: selects cursor/,
  ],
  [
    'a comparison with a word',
    draft(window({ select: [CLICKS, { fact: 'durationMs', op: '>=', value: 'long', text: '' }] })),
    /when\.0\.select\.1\.value: is "long"/,
  ],
  [
    'a sum of nothing',
    draft(window({ where: [{ measure: 'sum', op: '>=', value: 3, text: '' }] })),
    /when\.0\.where\.0.*fact: is missing/,
  ],
  [
    'a condition that always holds',
    draft(window({ where: [{ measure: 'count', op: '>=', value: 0, text: '' }] })),
    /value: is 0, which every window meets/,
  ],
])('refuses %s, by the name of the field', (_name, rule, message) => {
  const parsed = ruleSchema.safeParse(rule);
  const told = parsed.success ? [] : parsed.error.issues.map(({ path, message: text }) => `${path.join('.')}: ${text}`);
  expect(told.join('\n')).toMatch(message);
});

test('reads every shipped rule back from JSON as it is', () => {
  for (const rule of DEFAULT_RULES) expect(ruleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
});
