import { compileConditions, mayBe, type Tested } from '../facts/measure.ts';
import type { WindowOperator } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { toFiring } from './firing.ts';
import { KEY_OF } from './keys.ts';
import { type Judge, knownState, type Run, stateOf, timeOf } from './operator.ts';
import { Queue } from './queue.ts';
import { type Sample, sampleOf } from './sample.ts';
import { createMeasured } from './where.ts';
import { MAX_MATCHED, MAX_WINDOWS, type WindowParts } from './window.ts';

type UntilShape = Extract<WindowOperator['window'], { kind: 'until' }>;
type State = Map<string, Queue<Sample>>;
const createState = (): State => new Map();

/** Collects what was selected, by key, until something ends it all and it is judged, or something makes it good. */
export function createUntilWindow(parts: WindowParts, shape: UntilShape, maxSamples: number): Judge {
  const { rule, operator, slots, selected, low, probe } = parts;
  const keyOf = KEY_OF[operator.key];
  const end = compileConditions(shape.end);
  const reset = shape.reset && compileConditions(shape.reset);

  return {
    rule,
    types: [...new Set([...selected.types, ...end.types, ...(reset?.types ?? [])])],
    wants: (event) => mayBe(selected, event) || mayBe(end, event) || (reset !== undefined && mayBe(reset, event)),
    see(event, run) {
      const { type } = event;
      if (end.types.includes(type) && end.hold(event)) {
        const state = knownState<State>(run, slots.own);
        if (state !== undefined && state.size > 0) judgeAll(this, state, event, run);
        return;
      }
      if (reset?.types.includes(type) && reset.hold(event)) {
        const state = knownState<State>(run, slots.own);
        if (state !== undefined && state.size > 0) state.delete(keyOf(event));
      } else if (selected.types.includes(type) && selected.hold(event))
        add(stateOf(run, slots.own, createState), event, run);
    },
  };

  function judgeAll(self: Judge, state: State, ending: JudgedEvent, run: Run): void {
    for (const samples of state.values()) judge(self, samples, ending, run);
    state.clear();
  }

  function add(state: State, event: JudgedEvent, run: Run): void {
    const key = keyOf(event);
    let samples = state.get(key);
    if (!samples) {
      samples = new Queue();
      state.set(key, samples);
      if (state.size > MAX_WINDOWS) state.delete(state.keys().next().value!);
    }
    samples.push(sampleOf(event, timeOf(run, event), parts.weightOf(event)));
    if (samples.size > maxSamples) samples.shift();
  }

  function judge(self: Judge, samples: Queue<Sample>, ending: JudgedEvent, run: Run): void {
    while (samples.first && samples.first.time <= timeOf(run, ending) - shape.withinMs) samples.shift();
    const last = samples.last;
    if (!last) return;
    const measured = createMeasured(operator.where, shape.withinMs);
    for (const sample of samples.items()) measured.add(sample);
    const events = [...samples.items().map(({ event }) => event), ending].slice(-MAX_MATCHED);
    const tested = (): Tested[] => [...measured.test(), ...selected.test(last.event)];
    if (probe) probe(rule.id, { matched: events, subject: last.event, tested: tested() });
    if (!measured.holds()) return;
    run.emit(self, toFiring(rule, low, { matched: events, completed: ending, subject: last.event, tested }));
  }
}
