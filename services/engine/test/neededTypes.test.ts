import type { LogRecord, Reaction, Signal } from '@wince/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neededTypes } from '../src/backtest/neededTypes.ts';
import { DEFAULT_RULES, type RuleDefinition } from '../src/index.ts';
import { createEngine } from '../src/stream/engine.ts';
import { KINDS, toEvents } from './support/generated.ts';
import { ANSWERED, click, type Draft, FORM, load, record, START } from './support/history.ts';

const step = fc.record({
  gapMs: fc.constantFrom(40, 180, 400, 990, 1_001, 2_600, 9_000, 30_000),
  kind: fc.constantFrom(...KINDS),
  n: fc.nat(3),
});
/** People do the same thing again and again, now and then in a hurry. */
const steps = fc
  .array(fc.record({ step, times: fc.integer({ min: 1, max: 8 }) }), { minLength: 4, maxLength: 20 })
  .map((bursts) => bursts.flatMap((burst) => Array.from({ length: burst.times }, () => burst.step)));

const reduced = DEFAULT_RULES.flatMap((rule) => {
  const needed = neededTypes([rule]);
  return needed ? [{ rule, needed: new Set(needed) }] : [];
});

/** What a backtest counts and compares. */
function judge(rule: RuleDefinition, entry: LogRecord): unknown[] {
  const engine = createEngine({ rules: [rule] });
  engine.push(entry);
  engine.advance(entry.receivedAt + 3_600_000);
  return engine.takeSignals().map(({ id, at, severity, route, element, explanation }: Signal) => {
    const matched = explanation.events.filter(({ role }) => role === 'matched');
    return { id, at, severity, route, element, cause: explanation.cause, matched: matched.map((event) => event.id) };
  });
}

function without(entry: LogRecord, needed: ReadonlySet<string>): LogRecord {
  const events = entry.batch.events.map((event) =>
    needed.has(event.type) ? event : { type: 'custom' as const, t: 0, name: 'blank' },
  );
  return { ...entry, batch: { ...entry.batch, events } };
}

test('finds the same without the events that a rule does not need', () => {
  const fired = new Set<string>();
  fc.assert(
    fc.property(steps, (done) => {
      const whole = record(toEvents(done, '/basket'), { pageStart: START, end: true });
      for (const { rule, needed } of reduced) {
        const found = judge(rule, whole);
        if (found.length > 0) fired.add(rule.id);
        expect(judge(rule, without(whole, needed))).toEqual(found);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
  expect([...fired].sort()).toEqual(reduced.map(({ rule }) => rule.id).sort());
});

test('finds the same of clicks that a form refuses, and of links that lead away at last', () => {
  const leading: Reaction = { until: 'time', ms: 2_500, answers: [['navigation', 'page', 2]] };
  const fourClicks = (reaction: Reaction) => [0, 1, 2, 3].map((n) => click(1_000 + n * 400, { n: n + 1, reaction }));
  const refused = fourClicks(ANSWERED).flatMap((each, n): Draft[] => [
    each,
    {
      type: 'submit',
      t: each.t + 100,
      outcome: 'invalid',
      invalid: 1,
      click: n + 1,
      edited: 0,
      filled: 1,
      element: FORM,
    },
  ]);
  const left: Draft[] = [...fourClicks(leading), { type: 'leave', t: 2_600 }];
  const found = [refused, left].map((events) => {
    const whole = record([load(), ...events], { pageStart: START, end: true });
    return reduced.map(({ rule, needed }) => {
      const signals = judge(rule, whole);
      expect(judge(rule, without(whole, needed))).toEqual(signals);
      return signals.length && rule.id;
    });
  });
  expect(found.map((rules) => rules.includes('rage-click'))).toEqual([true, false]);
});

test('needs no scrolls and requests for dead clicks, but everything where it matters what the person did before', () => {
  const needed = (id: string) => neededTypes(DEFAULT_RULES.filter((rule) => rule.id === id));
  expect(needed('dead-click')?.sort()).toEqual(['click', 'late', 'page', 'route', 'submit']);
  expect(needed('rage-click')?.sort()).toEqual([
    'click',
    'error',
    'late',
    'leave',
    'page',
    'request',
    'route',
    'submit',
  ]);
  for (const id of ['frozen-ui', 'error-loop', 'navigation-loop', 'error-click']) expect(needed(id)).toBeUndefined();
});
