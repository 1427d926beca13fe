import { parentPort, workerData } from 'node:worker_threads';
import type { LogRecord, Signal } from '@wince/protocol';
import { createComparison, type Side } from './backtest/compareSignals.ts';
import type { BacktestData, FromBacktest, ToBacktest } from './backtest/messages.ts';
import { createProjectJudge } from './host/projectRules/judgeProjects.ts';
import type { Engine } from './stream/engine.ts';

/** Judges history by two sets of rules, with the code that judges live events, and compares what they find. */

const data = workerData as BacktestData;
const port = parentPort!;
const send = (message: FromBacktest) => port.postMessage(message);
const decoder = new TextDecoder();
const SIDES: readonly Side[] = ['before', 'after'];

const judges = createJudges();
const comparison = createComparison(data.threshold);

port.on('message', (message: ToBacktest) => {
  try {
    answer(message);
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: ToBacktest): void {
  if (message.type === 'judge') {
    push(judges, message.lines);
    collect(judges, (side, signal) => comparison.add(side, signal));
    send({ type: 'judged' });
    return;
  }
  if (message.type === 'finish') {
    for (const side of SIDES) judges[side].advance(message.clock);
    collect(judges, (side, signal) => comparison.add(side, signal));
    send({ type: 'finished', compared: comparison.result() });
    return;
  }
  const own = createJudges();
  const wanted = new Set(message.ids);
  const signals = new Map<string, Signal>();
  push(own, message.lines);
  for (const side of SIDES) own[side].advance(message.clock);
  collect(own, (_side, signal) => {
    if (wanted.has(signal.id)) signals.set(signal.id, signal);
  });
  send({ type: 'shown', signals: [...signals.values()] });
}

function createJudges(): Record<Side, Engine> {
  const create = (side: Side) =>
    createProjectJudge({ rules: [], periods: new Map([[data.projectId, [data.rules[side]]]]) });
  return { before: create('before'), after: create('after') };
}

function push(into: Record<Side, Engine>, lines: Uint8Array): void {
  const text = decoder.decode(lines);
  let clock = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const record = JSON.parse(text.slice(start, end)) as LogRecord;
    for (const side of SIDES) {
      try {
        into[side].push(record);
      } catch {
        // A record that cannot be judged is left out, as the live engine leaves it out.
      }
    }
    clock = record.receivedAt;
    start = end + 1;
  }
  for (const side of SIDES) into[side].advance(clock);
}

function collect(from: Record<Side, Engine>, take: (side: Side, signal: Signal) => void): void {
  for (const side of SIDES)
    for (const signal of from[side].takeSignals())
      if (signal.at >= data.from && signal.at < data.to) take(side, signal);
}
