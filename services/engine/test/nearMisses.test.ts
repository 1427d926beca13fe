import { expect, test } from 'vitest';
import { nearMisses } from '../src/near/nearMisses.ts';
import { DEFAULT_RULES } from '../src/rules/defaultRules.ts';
import { sessionScore } from '../src/score/sessionScore.ts';
import { ANSWERED, click, type Draft, load, record } from './support/history.ts';

function missesOf(...events: Draft[]) {
  return nearMisses([record([load(), ...events], { end: true })], DEFAULT_RULES);
}

test('tells which condition of which rule failed by least', () => {
  const misses = missesOf(...[0, 1, 2].map((i) => click(1_000 + i * 211)));
  const rage = misses.find(({ rule }) => rule === 'rage-click');
  expect(rage?.failed[0]).toMatchObject({ name: 'count', measured: 3, threshold: 4, met: false });
  expect(rage).toMatchObject({ selector: '#apply', route: '/basket' });
  expect(rage?.events).toHaveLength(3);
});

test('tells that it was the answer that kept a stepper silent', () => {
  const rage = missesOf(...[0, 1, 2, 3, 4].map((i) => click(1_000 + i * 170, { reaction: ANSWERED }))).find(
    ({ rule }) => rule === 'rage-click',
  );
  expect(rage?.failed.map(({ name }) => name)).toContain('helpedMs');
});

test('tells how late an answer would have had to be, and puts the nearest rule first', () => {
  const [first, ...more] = missesOf({ type: 'task', t: 5_000, ms: 1_900 });
  expect(first).toMatchObject({
    rule: 'frozen-ui',
    failed: [{ name: 'durationMs', measured: 1_900, threshold: 2_000 }],
  });
  for (const miss of more) expect(miss.distance).toBeGreaterThanOrEqual(first!.distance);
});

test('has nothing to tell of a visit without candidates', () => {
  expect(missesOf()).toEqual([]);
});

const signals = (...rules: [rule: 'rage-click' | 'dead-click', severity: 'low' | 'high'][]) =>
  rules.map(([rule, severity]) => ({ rule, severity }));

test('scores a session with diminishing returns, and lists the terms', () => {
  expect(sessionScore([], DEFAULT_RULES)).toEqual({ score: 0, terms: [] });
  expect(
    sessionScore(signals(['dead-click', 'high'], ['dead-click', 'high'], ['rage-click', 'low']), DEFAULT_RULES),
  ).toEqual({
    score: 60,
    terms: [
      { rule: 'dead-click', signals: 2, weight: 30, points: 45 },
      { rule: 'rage-click', signals: 1, weight: 60, points: 15 },
    ],
  });
});

test('scores 100 at most, whatever the order of the signals', () => {
  const many = signals(['rage-click', 'high'], ['rage-click', 'low'], ['dead-click', 'high'], ['rage-click', 'high']);
  expect(sessionScore(many, DEFAULT_RULES).score).toBe(100);
  expect(sessionScore([...many].reverse(), DEFAULT_RULES)).toEqual(sessionScore(many, DEFAULT_RULES));
});
