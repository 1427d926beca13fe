import { parentPort, workerData } from 'node:worker_threads';
import { type LogEntry, openLogReader, partitionOf } from '@wince/log';
import type { LogRecord } from '@wince/protocol';
import { createProjectJudge } from './host/projectRules/judgeProjects.ts';
import type { FromWorker, ToWorker, WorkerData } from './messages.ts';

/**
 * A judging worker: reads its partitions of the log, runs the engine, reports what it found and how far it came.
 *
 * While the main thread stores the results of a cycle, the worker judges the next one and then waits, which is the
 * backpressure. State is never saved: a new worker rebuilds it from the log (docs/adr/0005).
 */

/** What one cycle holds at most: what one transaction writes, and what a crash does again. */
const MAX_RECORDS = 500;
const MAX_CHARACTERS = 8_000_000;
const MAX_SIGNALS = 500;
/** Records read at a time: a record is 1 MiB at most. */
const CHUNK = 25;

const data = workerData as WorkerData;
const port = parentPort!;
const send = (message: FromWorker) => port.postMessage(message);
const log = openLogReader(data.logPath);
/** One engine a partition: each has its own clock, because partitions are read at different speeds. */
const partitions = data.assignments.map((assignment) => ({
  ...assignment,
  engine: createProjectJudge({
    rules: data.rules,
    periods: data.periods,
    onFailure: (error) =>
      send({ type: 'poison', partition: assignment.partition, offset: -1, reason: describe(error) }),
  }),
}));
type Partition = (typeof partitions)[number];
type Judged = Extract<FromWorker, { type: 'judged' }>;

let clock = 0;
let rulesUntil = 0;
let cycle = 0;
/** A cycle that is sent and not stored yet, and one that was judged meanwhile. */
let waitingFor: number | undefined;
let ahead: Judged | undefined;
/** What was asked, and up to where the log must have been judged and stored before it can be answered. */
const questions: { question: Extract<ToWorker, { type: 'ask-status' }>; state: Partition; until: number }[] = [];

port.on('message', (message: ToWorker) => {
  if (message.type === 'advance-clock') {
    clock = Math.max(clock, message.clock);
    rulesUntil = Math.max(rulesUntil, message.rulesUntil);
  } else if (message.type === 'stored') waitingFor = undefined;
  else ask(message);
  work();
});

function ask(question: Extract<ToWorker, { type: 'ask-status' }>): void {
  const partition = partitionOf(question.projectId, question.sessionId, log.partitionCount);
  const state = partitions.find((candidate) => candidate.partition === partition);
  if (state) questions.push({ question, state, until: log.endOffset(partition) });
  else send({ type: 'status', request: question.request, status: { known: false, complete: false } });
}

function work(): void {
  while (waitingFor === undefined) {
    if (ahead === undefined) answer();
    const result = ahead ?? judgeCycle();
    ahead = undefined;
    if (isEmpty(result)) {
      answer();
      return;
    }
    result.cycle = ++cycle;
    waitingFor = cycle;
    send(result);
  }
  // Whoever asks waits for all that was read to be stored: with more read meanwhile that moment might never come.
  if (ahead !== undefined || questions.length > 0) return;
  const result = judgeCycle();
  if (!isEmpty(result)) ahead = result;
}

function isEmpty({ records, signals }: Judged): boolean {
  return records === 0 && signals.length === 0;
}

function judgeCycle(): Judged {
  const result: Judged = { type: 'judged', cycle: 0, signals: [], positions: [], records: 0, events: 0 };
  let characters = 0;
  for (const state of partitions) characters += readPartition(state, result, MAX_CHARACTERS - characters);
  // Looking at a session may close its windows: what that finds is stored before the question is answered.
  for (const { question, state } of questions) {
    state.engine.status(question.projectId, question.sessionId);
    collect(state, result);
  }
  return result;
}

/** Everything read so far is stored: answers what does not depend on more. */
function answer(): void {
  for (const asked of questions.splice(0)) {
    const { question, state, until } = asked;
    if (state.nextOffset < until) questions.push(asked);
    else
      send({
        type: 'status',
        request: question.request,
        status: state.engine.status(question.projectId, question.sessionId),
      });
  }
}

/** Reads and judges what is new in one partition, within the limits of the cycle. Returns the characters read. */
function readPartition(state: Partition, result: Judged, maxCharacters: number): number {
  let characters = 0;
  let records = 0;
  for (;;) {
    if (records >= MAX_RECORDS || characters > maxCharacters || result.signals.length >= MAX_SIGNALS) break;
    const entries = log.read(state.partition, state.nextOffset, CHUNK);
    let taken = 0;
    while (taken < entries.length && judge(state, entries[taken]!, result)) characters += entries[taken++]!.json.length;
    records += taken;
    if (taken < entries.length) break;
    if (entries.length < CHUNK) {
      // Only with everything read may time alone decide something.
      state.engine.advance(Math.min(clock, rulesUntil));
      collect(state, result);
      break;
    }
  }
  result.records += records;
  const { partition, nextOffset, receivedAt } = state;
  if (records > 0) result.positions.push({ partition, nextOffset, receivedAt });
  return characters;
}

/** Returns false, and leaves the record for later, where the rules it is judged by are not known yet. */
function judge(state: Partition, { offset, json }: LogEntry, result: Judged): boolean {
  try {
    const record = JSON.parse(json) as LogRecord;
    if (record.receivedAt > rulesUntil) return false;
    state.nextOffset = offset + 1;
    state.receivedAt = record.receivedAt;
    result.events += record.batch.events.length;
    state.engine.push(record);
  } catch (error) {
    state.nextOffset = offset + 1;
    send({ type: 'poison', partition: state.partition, offset, reason: describe(error) });
  }
  collect(state, result);
  return true;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function collect(state: Partition, result: Judged): void {
  const signals = state.engine.takeSignals();
  // Rebuilding: these were reported before the crash or the change of hands.
  if (signals.length > 0 && state.receivedAt >= state.silentUntil) result.signals.push(...signals);
}
