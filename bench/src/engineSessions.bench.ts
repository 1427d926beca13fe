import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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
const CHUNK = 250;
const CHUNKS = 40;
const START = 1_795_000_000_000;
/** All are opened within this, so that none has ended before the others are measured. */
const OPENING_MS = 10 * 60_000;
const QUIET_MS = 12 * 60_000;

const gc = globalThis.gc ?? (() => {});

const asked = process.argv[2];
if (asked === undefined) await compare();
else serve(Number(asked));

/** Each number of sessions in a process of its own, a chunk of each in turn: they share no heap, and the noise alike. */
async function compare(): Promise<void> {
  const children = SIZES.map((size) =>
    fork(fileURLToPath(import.meta.url), [String(size)], { execArgv: ['--expose-gc'] }),
  );
  for (const child of children) await answerOf(child);
  const rates = SIZES.map((): number[] => []);
  for (let chunk = 0; chunk < CHUNKS; chunk++)
    for (const [i, child] of children.entries()) {
      child.send(chunk);
      rates[i]!.push(await answerOf(child));
    }
  for (const child of children) child.disconnect();
  const ratios = rates.at(-1)!.map((rate, chunk) => rate / rates[0]![chunk]!);
  const totals = rates.map((list) => 1 / list.reduce((sum, rate) => sum + 1 / rate, 0));
  report('engineSessions', {
    openSessions: SIZES,
    eventsPerCpuSecond: rates.map((list) => Math.round(median(list))),
    ratioOfMostToFewest: round(median(ratios)),
    // With the longest pauses of garbage collection, wherever they fell.
    ratioOfTotals: round(totals.at(-1)! / totals[0]!),
    goalRatio: 0.7,
  });
}

function answerOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null) => reject(new Error(`a process ended with ${code}`));
    child.once('exit', fail);
    child.once('message', (answer) => {
      child.off('exit', fail);
      resolve(Number(answer));
    });
  });
}

/** Opens so many sessions and says so; then judges a chunk whenever it is asked, and answers events per second of processor time. */
function serve(size: number): void {
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
  process.on('message', (chunk: number) => {
    const records = Array.from({ length: CHUNK }, (_, i): LogRecord => {
      const session = Math.floor((chunk * CHUNK + i) * step);
      return makeRecord({ session, seq: EVENTS_TO_OPEN, count: EVENTS_PER_BATCH, receivedAt: ++clock, random });
    });
    const began = process.cpuUsage();
    for (const record of records) engine.push(record);
    engine.advance(clock);
    engine.takeSignals();
    const { user, system } = process.cpuUsage(began);
    process.send!((CHUNK * EVENTS_PER_BATCH * 1e6) / (user + system));
  });
  process.send!(size);
}
