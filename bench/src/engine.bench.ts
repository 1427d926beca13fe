import { createEngine, DEFAULT_RULES } from '@wince/engine';
import type { LogRecord } from '@wince/protocol';
import { median, report, round } from './stats.ts';
import { createRandom, makeRecord } from './traffic.ts';

/**
 * One engine with all rules over 100,000 open sessions, against `JSON.parse` of the same records, chunk by chunk in
 * turn. Then the memory of sessions that are open and quiet.
 */
const SESSIONS = 100_000;
const EVENTS_PER_BATCH = 20;
const CHUNK = 2_000;
const CHUNKS = 25;
const START = 1_795_000_000_000;

const random = createRandom(7);
const gc = globalThis.gc ?? (() => {});

function line(session: number, round_: number, receivedAt: number): string {
  return JSON.stringify(
    makeRecord({ session, seq: round_ * EVENTS_PER_BATCH, count: EVENTS_PER_BATCH, receivedAt, random }),
  );
}

const engine = createEngine({ rules: DEFAULT_RULES });
gc();
const heapBefore = process.memoryUsage().heapUsed;
let clock = START;
for (let session = 0; session < SESSIONS; session++) {
  if (session % 100 === 0) clock += 10;
  engine.push(JSON.parse(line(session, 0, clock)) as LogRecord);
}
engine.takeSignals();

const parseRates: number[] = [];
const engineRates: number[] = [];
const signals: Record<string, number> = {};
let next = 0;
for (let chunk = 0; chunk < CHUNKS; chunk++) {
  const lines = Array.from({ length: CHUNK }, () => line(next++ % SESSIONS, 1, ++clock));
  const parseStart = performance.now();
  const records = lines.map((text) => JSON.parse(text) as LogRecord);
  const parsed = performance.now();
  for (const record of records) engine.push(record);
  engine.advance(clock);
  for (const { rule } of engine.takeSignals()) signals[rule] = (signals[rule] ?? 0) + 1;
  const judged = performance.now();
  const events = CHUNK * EVENTS_PER_BATCH;
  parseRates.push(events / ((parsed - parseStart) / 1_000));
  engineRates.push(events / ((judged - parsed) / 1_000));
}

const open = engine.sessionCount;
// Quiet for longer than any window, shorter than a session lasts.
engine.advance(clock + 12 * 60_000);
engine.takeSignals();
gc();
const idle = engine.sessionCount;
const bytesPerSession = (process.memoryUsage().heapUsed - heapBefore) / idle;

report('engine', {
  sessions: open,
  rules: DEFAULT_RULES.length,
  events: CHUNKS * CHUNK * EVENTS_PER_BATCH,
  signals,
  eventsPerSecond: Math.round(median(engineRates)),
  parseEventsPerSecond: Math.round(median(parseRates)),
  ratioToParse: round(median(engineRates.map((rate, i) => rate / parseRates[i]!))),
  goalRatio: 2,
  idleSessions: idle,
  bytesPerIdleSession: Math.round(bytesPerSession),
  goalBytes: 1_024,
});
