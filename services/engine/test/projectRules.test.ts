import type { LogRecord, Signal } from '@wince/protocol';
import { createTestDatabase, insertTestProject } from '@wince/testing';
import { expect, test } from 'vitest';
import { changeRule } from '../src/host/projectRules/changeRule.ts';
import { addOverride, endOverride, publishRule, setRuleState } from '../src/host/projectRules/editRules.ts';
import { createProjectJudge } from '../src/host/projectRules/judgeProjects.ts';
import { loadPeriods, RULE_DELAY_MS, selectRulesAt } from '../src/host/projectRules/loadPeriods.ts';
import { type RuleVersion, toRulePeriods } from '../src/host/projectRules/rulePeriods.ts';
import { createEngine, DEFAULT_RULES, RuleRefusedError } from '../src/index.ts';
import { BUTTON, click, type Draft, load, PLUS, PROJECT, record, START } from './support/history.ts';
import { rageClickOf } from './support/rageClickOf.ts';

const MINUTE_MS = 60_000;
const RAGE = [rageClickOf(4)];

/** One burst of three, four and five clicks a minute, in turn, on two elements, over half an hour. */
function halfHour(): LogRecord[] {
  return Array.from({ length: 30 }, (_, minute) => {
    const events: Draft[] = [load()];
    for (const [i, element] of [BUTTON, PLUS].entries())
      for (let n = 0; n < 3 + (minute % 3); n++)
        events.push(click(1_000 + i * 20_000 + n * 300 + (n % 2) * 40, { element }));
    const name = `${1_000 + minute}`;
    return record(events, {
      ...{ session: `session-${name}`, page: `page-${name}`, pageStart: START + minute * MINUTE_MS, end: true },
    });
  });
}

const versionAt = (minute: number, changes: Partial<RuleVersion> = {}): RuleVersion => ({
  ...{ rule: 'rage-click', version: 100, status: 'published', definition: rageClickOf(3) },
  validFrom: START + minute * MINUTE_MS + 21_000,
  ...changes,
});

function judge(project: Parameters<typeof toRulePeriods>[1], records = halfHour()): Signal[] {
  const judged = createProjectJudge({ rules: RAGE, periods: new Map([[PROJECT, toRulePeriods(RAGE, project)]]) });
  const signals: Signal[] = [];
  for (const entry of records) {
    judged.push(entry);
    judged.advance(entry.receivedAt);
    signals.push(...judged.takeSignals());
  }
  judged.advance(START + 3 * 3_600_000);
  return [...signals, ...judged.takeSignals()];
}

function liveOf(clicks: number, version: number): Signal[] {
  const engine = createEngine({ rules: [{ ...rageClickOf(clicks), version }] });
  for (const entry of halfHour()) engine.push(entry);
  engine.advance(START + 3 * 3_600_000);
  return [...engine.takeSignals()];
}

const byId = (signals: readonly Signal[]) => signals.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('gives each signal to the rules that were in force at its last event', () => {
  const edge = START + 10 * MINUTE_MS + 21_000;
  const before = liveOf(4, RAGE[0]!.version).filter(({ at }) => at < edge);
  const after = liveOf(3, 100).filter(({ at }) => at >= edge);
  expect(Math.min(before.length, after.length)).toBeGreaterThan(5);
  expect(byId(judge({ versions: [versionAt(10)], overrides: [] }))).toEqual(byId([...before, ...after]));
});

test('finds the same when judging begins again near the change, as after a crash', () => {
  const project = { versions: [versionAt(10)], overrides: [] };
  const whole = judge(project);
  const rest = judge(project, halfHour().slice(8));
  expect(byId(rest)).toEqual(byId(whole.filter(({ at }) => at >= START + 8 * MINUTE_MS)));
});

test('is silent while a rule is off, and speaks again with the next version', () => {
  const off = versionAt(5, { status: 'off', definition: undefined, version: 100 });
  const back = versionAt(20, { version: 101, definition: rageClickOf(4) });
  const found = judge({ versions: [off, back], overrides: [] });
  expect(found.filter(({ at }) => at >= off.validFrom && at < back.validFrom)).toEqual([]);
  expect(new Set(found.map(({ ruleVersion }) => ruleVersion))).toEqual(new Set([RAGE[0]!.version, 101]));
});

test('lets a shadow speak low beside the rule in force', () => {
  const found = judge({ versions: [versionAt(0, { status: 'shadow' })], overrides: [] });
  const shadow = found.filter(({ ruleVersion }) => ruleVersion === 100);
  expect(new Set(shadow.map(({ severity }) => severity))).toEqual(new Set(['low']));
  expect(shadow.length).toBeGreaterThan(found.length - shadow.length);
  expect(found.length - shadow.length).toBe(liveOf(4, 1).length);
});

test('gives the narrowest override the word', () => {
  const always = {
    rule: 'rage-click' as const,
    validFrom: Number.NEGATIVE_INFINITY,
    validUntil: Number.POSITIVE_INFINITY,
  };
  const found = judge({
    versions: [],
    overrides: [
      { ...always, version: 100, route: '/basket', changes: [] },
      { ...always, version: 101, route: '/basket', element: 'plus', changes: [{ path: 'severity', value: 'medium' }] },
      { ...always, version: 102, route: '/checkout/*', changes: [{ path: 'severity', value: 'low' }] },
    ],
  });
  expect(found.length).toBeGreaterThan(5);
  for (const signal of found)
    expect(signal).toMatchObject({ element: { label: 'plus' }, severity: 'medium', ruleVersion: 101 });
});

test('tells a changed number in its sentence, and refuses a change by the name of its field', () => {
  const refusal = (path: string, value: number | string) => {
    try {
      changeRule(RAGE[0]!, [{ path, value }], 100);
      return 'accepted';
    } catch (error) {
      return error instanceof RuleRefusedError ? error.message : 'another error';
    }
  };
  const stricter = changeRule(RAGE[0]!, [{ path: 'when.0.where.count.value', value: 6 }], 100);
  expect(JSON.stringify(stricter)).toContain('"text":"at least 6 clicks on the same element"');
  expect(refusal('severity', 'low')).toBe('accepted');
  expect(refusal('severity', 'huge')).toMatch(/^severity: /);
  expect(refusal('reachMs', 1)).toMatch(/^reachMs: is 1 ms/);
  expect(refusal('id', 'dead-click')).toMatch(/^id: cannot be changed/);
  expect(refusal('weight.deep', 1)).toMatch(/^weight.deep: does not exist/);
});

test('stores drafts, versions and overrides, each in force after the delay', async () => {
  const { pool } = await createTestDatabase();
  const { projectId } = await insertTestProject(pool);
  const edit = { projectId, author: 'anna', now: START };
  const at = START + RULE_DELAY_MS;
  const rulesAt = async (time: number) =>
    (await selectRulesAt(pool, DEFAULT_RULES, { projectId, at: time })).find(({ id }) => id === 'rage-click')?.version;

  const rage = { ...edit, rule: 'rage-click' as const };
  const publish = (changes: { definition?: unknown; base?: number; now?: number }) =>
    publishRule(pool, DEFAULT_RULES, { ...rage, as: 'published', definition: rageClickOf(6), ...changes });
  await expect(publish({ definition: DEFAULT_RULES[0] })).rejects.toThrow(/^rule: is the one in force already/);
  await expect(publish({ definition: DEFAULT_RULES[1] })).rejects.toThrow(/^id: is dead-click/);
  expect(await publish({ base: 0 })).toEqual({ version: 100, validFrom: at });
  expect(await publish({ base: 0, now: START + 9 })).toEqual({ version: 100, validFrom: at });
  await expect(publish({ base: 0, definition: rageClickOf(7) })).rejects.toThrow(/^anna has made version 100/);
  expect([await rulesAt(at - 1), await rulesAt(at)]).toEqual([RAGE[0]!.version, 100]);

  const override = { ...edit, rule: 'rage-click', element: 'plus', changes: [] } as const;
  const { version } = await addOverride(pool, DEFAULT_RULES, override);
  expect(version).toBe(101);
  await expect(addOverride(pool, DEFAULT_RULES, { ...edit, rule: 'rage-click', changes: [] })).rejects.toThrow(
    /^route: /,
  );
  const periods = async () => (await loadPeriods(pool, DEFAULT_RULES, () => {})).periods.get(projectId)!;
  expect((await periods()).at(-1)!.scopes['rage-click']).toEqual([{ element: 'plus' }]);
  await endOverride(pool, { ...edit, rule: 'rage-click', version, now: START + 1 });
  expect((await periods()).at(-1)!.scopes['rage-click']).toBeUndefined();
  const set = (state: 'off' | 'shipped' | 'shadow-ended', ms: number) =>
    setRuleState(pool, { ...rage, state, now: START + ms });
  const off = await set('off', 2);
  expect(await set('off', 3)).toEqual(off);
  expect(await rulesAt(at + 2)).toBeUndefined();
  await set('shipped', 4);
  expect(await rulesAt(at + 4)).toBe(RAGE[0]!.version);
  await expect(set('shadow-ended', 5)).rejects.toThrow(/^state: /);
  await publishRule(pool, DEFAULT_RULES, { ...rage, now: START + 6, as: 'shadow', definition: rageClickOf(3) });
  const hasShadow = async () => (await periods()).at(-1)!.layers.some(({ shadow }) => shadow);
  expect([await rulesAt(at + 6), await hasShadow()]).toEqual([RAGE[0]!.version, true]);
  await set('shadow-ended', 7);
  expect([await rulesAt(at + 7), await hasShadow()]).toEqual([RAGE[0]!.version, false]);
});
