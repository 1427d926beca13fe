import { parentPort, workerData } from 'node:worker_threads';
import { openLogReader, partitionOf } from '@wince/log';
import type { LogRecord } from '@wince/protocol';
import type { FromWorker, ToWorker, WorkerData } from './messages.ts';
import { createEngine } from './stream/engine.ts';

/**
 * A judging worker: reads its partitions of the log, runs the engine, reports what it found and how far it came.
 *
 * One cycle at a time: while the main thread stores the results of a cycle, the worker waits, which is the
 * backpressure. State is never saved: a new worker rebuilds it from the log (docs/adr/0005).
 */

/** Records per partition and cycle: what one transaction writes, and what a crash does again. */
const RECORDS_PER_CYCLE = 500;

const data = workerData as WorkerData;
const port = parentPort!;
const send = (message: FromWorker) => port.postMessage(message);
const log = openLogReader(data.logPath);
/** One engine a partition: each has its own clock, because partitions are read at different speeds. */
const partitions = data.assignments.map((assignment) => ({
  ...assignment,
  engine: createEngine({ rules: data.rules }),
}));

let clock = 0;
let cycle = 0;
let waitingFor: number | undefined;
const questions: Extract<ToWorker, { type: 'ask-status' }>[] = [];

port.on('message', (message: ToWorker) => {
  if (message.type === 'advance-clock') clock = Math.max(clock, message.clock);
  else if (message.type === 'stored') waitingFor = undefined;
  else questions.push(message);
  work();
});

function work(): void {
  if (waitingFor !== undefined) return;
  const result: Extract<FromWorker, { type: 'judged' }> = {
    type: 'judged',
    cycle: cycle + 1,
    signals: [],
    positions: [],
    records: 0,
    events: 0,
  };
  for (const state of partitions) readPartition(state, result);
  if (result.records > 0 || result.signals.length > 0) {
    waitingFor = ++cycle;
    send(result);
    return;
  }
  // Nothing is on its way: what was asked can be answered, because all of it is stored.
  for (const { request, projectId, sessionId } of questions.splice(0)) {
    const partition = partitionOf(projectId, sessionId, log.partitionCount);
    const status = partitions.find((state) => state.partition === partition)?.engine.status(projectId, sessionId);
    send({ type: 'status', request, status: status ?? { known: false, complete: false } });
  }
}

function readPartition(state: (typeof partitions)[number], result: Extract<FromWorker, { type: 'judged' }>): void {
  const { engine, partition } = state;
  const entries = log.read(partition, state.nextOffset, RECORDS_PER_CYCLE);
  for (const { offset, json } of entries) {
    state.nextOffset = offset + 1;
    try {
      const record = JSON.parse(json) as LogRecord;
      state.receivedAt = record.receivedAt;
      result.events += record.batch.events.length;
      engine.push(record);
    } catch (error) {
      send({ type: 'poison', partition, offset, reason: error instanceof Error ? error.message : String(error) });
    }
    collect(state, result);
  }
  // Only with everything read may time alone decide something.
  if (entries.length < RECORDS_PER_CYCLE) {
    engine.advance(clock);
    collect(state, result);
  }
  result.records += entries.length;
  if (entries.length > 0)
    result.positions.push({ partition, nextOffset: state.nextOffset, receivedAt: state.receivedAt });
}

function collect(state: (typeof partitions)[number], result: Extract<FromWorker, { type: 'judged' }>): void {
  const signals = state.engine.takeSignals();
  // Rebuilding: these were reported before the crash or the change of hands.
  if (signals.length > 0 && state.receivedAt >= state.silentUntil) result.signals.push(...signals);
}
