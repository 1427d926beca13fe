import { LIMITS, type LogRecord, type Signal } from '@wince/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../src/rules/defaultRules.ts';
import { createEngine } from '../src/stream/engine.ts';
import { KINDS, toEvents } from './support/generated.ts';
import { record, START } from './support/history.ts';

/** Longer than any rule looks back, with the lateness an event may have: what a worker rewinds twice. */
const REACH_MS = Math.max(...DEFAULT_RULES.map(({ reachMs }) => reachMs)) + LIMITS.latenessMs;

const step = fc.record({
  gapMs: fc.constantFrom(180, 400, 990, 2_600, 9_000, 120_000, 290_000),
  kind: fc.constantFrom(...KINDS),
  n: fc.nat(3),
});

/** A visit in batches, each received soon after its last event. */
function send(steps: Parameters<typeof toEvents>[0], perBatch: number): LogRecord[] {
  const events = toEvents(steps, '/basket');
  const records: LogRecord[] = [];
  for (let seq = 0; seq < events.length; seq += perBatch) {
    const own = events.slice(seq, seq + perBatch);
    const lastT = own.at(-1)!.t;
    const upTo = Math.min(lastT + 2_500, events[seq + perBatch]?.t ?? lastT + 2_500);
    const entry = record(own, { seq, upTo, id: `batch-at-${seq}`, receivedAt: START + lastT + 2_600 });
    records.push({ ...entry, batch: { ...entry.batch, acked: seq } });
  }
  return records;
}

/** What is found from the record on that was received at `silentUntil`; before it state is only built up. */
function run(records: readonly LogRecord[], options: { silentUntil?: number; toTheEnd?: boolean } = {}): Signal[] {
  const engine = createEngine({ rules: DEFAULT_RULES });
  const found: Signal[] = [];
  for (const entry of records) {
    engine.push(entry);
    const signals = engine.takeSignals();
    if (entry.receivedAt >= (options.silentUntil ?? 0)) found.push(...signals);
  }
  if (options.toTheEnd === false) return found;
  engine.advance(records.at(-1)!.receivedAt + 3_600_000);
  return [...found, ...engine.takeSignals()];
}

const idsOf = (signals: readonly Signal[]) => [...new Set(signals.map(({ id }) => id))].sort();

test('finds the same signals when it is ended at any point and goes on two reaches back', () => {
  let rewound = 0;
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 20, maxLength: 60 }),
      fc.integer({ min: 1, max: 4 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
      (steps, perBatch, part) => {
        const records = send(steps, perBatch);
        const crash = Math.min(records.length - 1, Math.floor(records.length * part));
        const stoppedAt = records[crash]!.receivedAt;
        const stored = run(records.slice(0, crash + 1), { toTheEnd: false });
        const rest = records.filter(({ receivedAt }) => receivedAt >= stoppedAt - 2 * REACH_MS);
        if (rest.length < records.length) rewound++;
        const after = run(rest, { silentUntil: stoppedAt - REACH_MS });
        expect(idsOf([...stored, ...after])).toEqual(idsOf(run(records)));
      },
    ),
    { numRuns: 100, seed: 20_261_120 },
  );
  // Most of the runs must really begin in the middle.
  expect(rewound).toBeGreaterThan(30);
});

test('finds the same signals on one worker and on many', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 3, maxLength: 20 }), { minLength: 2, maxLength: 5 }), (visits) => {
      const all = visits.flatMap((steps, i) =>
        send(steps, 3).map((entry) => ({ ...entry, batch: { ...entry.batch, session: `session-${i}-of-it` } })),
      );
      all.sort((a, b) => a.receivedAt - b.receivedAt);
      const many = visits.flatMap((_, i) => run(all.filter(({ batch }) => batch.session === `session-${i}-of-it`)));
      expect(idsOf(many)).toEqual(idsOf(run(all)));
    }),
    { numRuns: 60, seed: 20_261_120 },
  );
});
