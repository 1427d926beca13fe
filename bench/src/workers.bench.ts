import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DEFAULT_RULES } from '@wince/engine';
import { openLogWriter, partitionOf } from '@wince/log';
import type { FromWorker, WorkerData } from '../../services/engine/src/messages.ts';
import { median, report, round } from './stats.ts';
import { createRandom, makeRecord } from './traffic.ts';

/**
 * Judging threads catching up from the log, as after a crash: one of them, then two, in turn. Storing is left out:
 * what was judged is acknowledged at once. The live rate is what one project may send where nothing else is set.
 */
const RECORDS = 15_000;
const EVENTS_PER_BATCH = 20;
const SESSIONS = 5_000;
const ROUNDS = 5;
const LIVE_EVENTS_PER_SECOND = 20_000;
const START = 1_795_000_000_000;

const folder = mkdtempSync(join(tmpdir(), 'wince-bench-workers-'));
const logPath = join(folder, 'log');
const partitions = await writeLog();

const one: number[] = [];
const two: number[] = [];
for (let round_ = 0; round_ < ROUNDS; round_++) {
  one.push(await catchUp(1));
  two.push(await catchUp(2));
}
const ratios = two.map((rate, i) => rate / one[i]!);
report('workers', {
  events: RECORDS * EVENTS_PER_BATCH,
  oneWorkerEventsPerSecond: Math.round(median(one)),
  twoWorkersEventsPerSecond: Math.round(median(two)),
  twoToOne: round(median(ratios)),
  goalTwoToOne: 1.7,
  liveEventsPerSecond: LIVE_EVENTS_PER_SECOND,
  catchUpToLive: round(median(two) / LIVE_EVENTS_PER_SECOND),
  goalCatchUpToLive: 10,
});
rmSync(folder, { recursive: true, force: true });
process.exit(0);

async function writeLog(): Promise<number> {
  const random = createRandom(11);
  let clock = START;
  const log = openLogWriter(logPath, () => clock);
  const { partitionCount } = log;
  for (let i = 0; i < RECORDS; ) {
    const appended: Promise<unknown>[] = [];
    for (const end = i + 500; i < end; i++) {
      clock++;
      const seq = Math.floor(i / SESSIONS) * EVENTS_PER_BATCH;
      const record = makeRecord({ session: i % SESSIONS, seq, count: EVENTS_PER_BATCH, receivedAt: clock, random });
      const { projectId, batch } = record;
      appended.push(
        log.append({
          projectId,
          batchId: batch.id,
          partition: partitionOf(projectId, batch.session, partitionCount),
          encode: (receivedAt) => JSON.stringify({ ...record, receivedAt }),
        }),
      );
    }
    await Promise.all(appended);
  }
  await log.close();
  return partitionCount;
}

/** Events per second of so many threads, from the first results of each until everything was judged. */
async function catchUp(count: number): Promise<number> {
  const workers = Array.from({ length: count }, (_, index) => startWorker(index, count));
  let left = RECORDS * EVENTS_PER_BATCH;
  let measured = 0;
  let started = 0;
  const speaking = new Set<Worker>();
  await new Promise<void>((resolve) => {
    for (const worker of workers) {
      worker.on('message', (message: FromWorker) => {
        if (message.type !== 'judged') return;
        left -= message.events;
        if (started > 0) measured += message.events;
        else if (speaking.add(worker).size === count) started = performance.now();
        worker.postMessage({ type: 'stored', cycle: message.cycle });
        if (left === 0) resolve();
      });
      worker.postMessage({ type: 'advance-clock', clock: START + RECORDS, rulesUntil: Number.MAX_SAFE_INTEGER });
    }
  });
  const seconds = (performance.now() - started) / 1_000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return measured / seconds;
}

function startWorker(index: number, count: number): Worker {
  const own = Array.from({ length: partitions }, (_, partition) => partition).filter((one) => one % count === index);
  const assignments = own.map((partition) => ({ partition, nextOffset: 0, receivedAt: 0, silentUntil: 0 }));
  const workerData: WorkerData = { logPath, assignments, rules: DEFAULT_RULES, periods: new Map() };
  return new Worker(new URL('./judgeWorker.child.mjs', import.meta.url), { workerData });
}
