import { parentPort, workerData } from 'node:worker_threads';
import type { LogRecord, Signal } from '@wince/protocol';
import { createComparison, type Side } from './backtest/compareSignals.ts';
import type { BacktestData, FromBacktest, ToBacktest } from './backtest/messages.ts';
import { createProjectJudge } from './host/projectRules/judgeProjects.ts';
import type { RuleLayer } from './host/projectRules/rulePeriods.ts';
import { counts } from './host/projectRules/ruleScope.ts';
import type { RuleDefinition } from './rules/definition.ts';
import { createEngine, type Engine } from './stream/engine.ts';

/** Judges history by two sets of rules, with the code that judges live events, and compares what they find. */

const data = workerData as BacktestData;
const port = parentPort!;
const send = (message: FromBacktest) => port.postMessage(message);
const decoder = new TextDecoder();
const SIDES: readonly Side[] = ['before', 'after'];

const comparison = createComparison(data.threshold);
const comparing = createSides((side, signal) => found.push([side, signal]));
let found: [Side, Signal][] = [];

port.on('message', (message: ToBacktest) => {
  try {
    answer(message);
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: ToBacktest): void {
  if (message.type === 'judge') {
    push([comparing], message.lines);
    compare();
    send({ type: 'judged' });
    return;
  }
  if (message.type === 'finish') {
    comparing.advance(message.clock);
    compare();
    send({ type: 'finished', compared: comparison.result() });
    return;
  }
  send({ type: 'shown', signals: show(message) });
}

/** Outside of the engine, where nothing that it throws is taken for a record that cannot be judged. */
function compare(): void {
  for (const [side, signal] of found) if (isAsked(signal)) comparison.add(side, signal);
  found = [];
}

/** Both sides in one engine: it puts a page's events in order once, and keeps rules apart whatever their ids. */
function createSides(take: (side: Side, signal: Signal) => void): Engine {
  const places = new Map<RuleDefinition, { side: Side; layer: RuleLayer }>();
  for (const side of SIDES)
    for (const layer of data.rules[side].layers)
      for (const rule of layer.rules) places.set({ ...rule }, { side, layer });
  return createEngine({
    rules: [...places.keys()],
    onBrief(signal, rule) {
      const { side, layer } = places.get(rule)!;
      if (counts(data.rules[side], layer, signal)) take(side, signal);
    },
  });
}

/** Signals with all that is known of them, judged as the live engine does. */
function show({ lines, clock, ids }: Extract<ToBacktest, { type: 'show' }>): Signal[] {
  const judges = SIDES.map((side) =>
    createProjectJudge({ rules: [], periods: new Map([[data.projectId, [data.rules[side]]]]) }),
  );
  push(judges, lines);
  for (const judge of judges) judge.advance(clock);
  const shown = judges.flatMap((judge) => [...judge.takeSignals()]).filter(isAsked);
  const wanted = new Set(ids);
  return [...new Map(shown.map((signal) => [signal.id, signal])).values()].filter(({ id }) => wanted.has(id));
}

function isAsked({ at }: Signal): boolean {
  return at >= data.from && at < data.to;
}

function push(judges: readonly Engine[], lines: Uint8Array): void {
  const text = decoder.decode(lines);
  let clock = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const record = JSON.parse(text.slice(start, end)) as LogRecord;
    for (const judge of judges) {
      try {
        judge.push(record);
      } catch {
        // A record that cannot be judged is left out, as the live engine leaves it out.
      }
    }
    clock = record.receivedAt;
    start = end + 1;
  }
  for (const judge of judges) judge.advance(clock);
}
