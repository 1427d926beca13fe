import { createEngine, DEFAULT_RULES } from '@wince/engine';
import type { LogRecord } from '@wince/protocol';
import { median, report, round } from './stats.ts';
import { createRandom, makeRecord } from './traffic.ts';

/**
 * Whether the rate of one engine depends on how many sessions are open: the same records for 10,000, 100,000 and
 * 1,000,000 of them. Most people are idle at any moment, so all are opened, left alone for longer than any window, and
 * then some come back.
 */
const SIZES = [10_000, 100_000, 1_000_000];
const EVENTS_TO_OPEN = 2;
const EVENTS_PER_BATCH = 20;
const CHUNK = 1_000;
const CHUNKS = 10;
const START = 1_795_000_000_000;
/** All are opened within this, so that none has ended before the others are measured. */
const OPENING_MS = 10 * 60_000;
const QUIET_MS = 12 * 60_000;

const gc = globalThis.gc ?? (() => {});

const rates = SIZES.map(measure);
report('engineSessions', {
  openSessions: SIZES,
  eventsPerSecond: rates.map(Math.round),
  ratioOfMostToFewest: round(rates.at(-1)! / rates[0]!),
  goalRatio: 0.7,
});

/** Events per second while `size` sessions are open. */
function measure(size: number): number {
  const random = createRandom(7);
  const engine = createEngine({ rules: DEFAULT_RULES, maxSessions: size });
  for (let session = 0; session < size; session++) {
    const receivedAt = START + Math.floor((session / size) * OPENING_MS);
    engine.push(makeRecord({ session, seq: 0, count: EVENTS_TO_OPEN, receivedAt, random }));
    if (session % CHUNK === 0) engine.advance(receivedAt);
  }
  let clock = START + OPENING_MS + QUIET_MS;
  engine.advance(clock);
  engine.takeSignals();
  gc();
  if (engine.sessionCount !== size) throw new Error(`${engine.sessionCount} sessions are open instead of ${size}`);
  const step = size / (CHUNK * CHUNKS);
  const chunkRates: number[] = [];
  for (let chunk = 0; chunk < CHUNKS; chunk++) {
    const records = Array.from({ length: CHUNK }, (_, i): LogRecord => {
      const session = Math.floor((chunk * CHUNK + i) * step);
      return makeRecord({ session, seq: EVENTS_TO_OPEN, count: EVENTS_PER_BATCH, receivedAt: ++clock, random });
    });
    const began = performance.now();
    for (const record of records) engine.push(record);
    engine.advance(clock);
    engine.takeSignals();
    chunkRates.push((CHUNK * EVENTS_PER_BATCH * 1_000) / (performance.now() - began));
  }
  return median(chunkRates);
}
