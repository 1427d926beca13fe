import { createEngine, DEFAULT_RULES } from '@wince/engine';
import type { LogRecord } from '@wince/protocol';
import { median, report, round } from './stats.ts';
import { createRandom, makeRecord } from './traffic.ts';

/**
 * One engine with all rules over 100,000 open sessions, against `JSON.parse` of the same records: each is parsed and
 * then judged, as a judging thread does it. Then the memory of sessions that are open and quiet.
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

const parseTimes: number[] = [];
const judgeTimes: number[] = [];
const signals: Record<string, number> = {};
let next = 0;
for (let chunk = 0; chunk < CHUNKS; chunk++) {
  const lines = Array.from({ length: CHUNK }, () => line(next++ % SESSIONS, 1, ++clock));
  let parseMs = 0;
  let judgeMs = 0;
  for (const text of lines) {
    const began = performance.now();
    const record = JSON.parse(text) as LogRecord;
    const parsed = performance.now();
    engine.push(record);
    judgeMs += performance.now() - parsed;
    parseMs += parsed - began;
  }
  const began = performance.now();
  engine.advance(clock);
  const found = engine.takeSignals();
  judgeMs += performance.now() - began;
  for (const { rule } of found) signals[rule] = (signals[rule] ?? 0) + 1;
  parseTimes.push(parseMs);
  judgeTimes.push(judgeMs);
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
  eventsPerSecond: rateOf(median(judgeTimes)),
  parseEventsPerSecond: rateOf(median(parseTimes)),
  ratioToParse: round(median(parseTimes.map((ms, i) => ms / judgeTimes[i]!))),
  // With the longest pauses of garbage collection, wherever they fell.
  ratioOfTotals: round(sum(parseTimes) / sum(judgeTimes)),
  goalRatio: 2,
  idleSessions: idle,
  bytesPerIdleSession: Math.round(bytesPerSession),
  goalBytes: 1_024,
});

function rateOf(chunkMs: number): number {
  return Math.round((CHUNK * EVENTS_PER_BATCH * 1_000) / chunkMs);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
