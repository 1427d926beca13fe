import { expect, test } from 'vitest';
import { type ListedRule, ruleLine, versionLines } from './ruleText.ts';

const rule: ListedRule = {
  ...{ id: 'rage-click', state: 'shipped', version: 2, severity: 'high', signals: 12, overrides: 0, shadow: null },
  ...{ precision: { accepted: 0, declined: 0 }, coming: [] },
};

test('tells a rule in one line', () => {
  expect(ruleLine(rule)).toBe('rage-click              v2 shipped     high     12 signals      not reviewed');
  const busy = ruleLine({
    ...{ ...rule, state: 'own', version: 100, overrides: 2, shadow: { version: 101 } },
    precision: { accepted: 6, declined: 2 },
    coming: [{ version: 102, status: 'published', validFrom: 1_795_000_000_000 }],
  });
  expect(busy).toContain('75 % right of 8  2 overrides  shadow v101  v102 published at 2026-11-18T11:06:40.000Z');
  expect(ruleLine({ ...rule, state: 'off', version: null })).toContain('rage-click              off');
});

test('tells who did what to it', () => {
  const versions = [{ version: 100, status: 'off', author: 'anna', createdAt: 1_795_000_000_000 }];
  expect(versionLines({ versions })).toEqual(['  v100  2026-11-18T11:06:40.000Z  off  by anna']);
});
