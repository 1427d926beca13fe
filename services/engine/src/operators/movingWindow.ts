import type { Tested } from '../facts/measure.ts';
import type { WindowOperator } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { toFiring } from './firing.ts';
import { KEY_OF } from './keys.ts';
import { type Judge, type Run, stateOf, timeOf } from './operator.ts';
import { Queue } from './queue.ts';
import { emitUnlessQuiet } from './quiet.ts';
import { readSample, type Sample, sampleOf, slicesOf, turnsOf } from './sample.ts';
import { createMeasured, type Measured } from './where.ts';
import { MAX_MATCHED, MAX_WINDOWS, type WindowParts } from './window.ts';

type MovingShape = Extract<WindowOperator['window'], { kind: 'sliding' | 'tumbling' | 'count' }>;

interface Window {
  samples: Queue<Sample>;
  /** Built once there are enough samples to matter: most windows never hold more than one. */
  measured: Measured | undefined;
  /** The measures held at the last sample. */
  held: boolean;
  /** Start of the bucket, of a tumbling one. */
  bucket: number;
}

interface State {
  /** The one that was used last, and its key: most streams never have another. */
  key: string;
  newest: Window | undefined;
  /** All of them, the newest last, where there are several. */
  windows: Map<string, Window> | undefined;
  scroll: { direction: number };
}

function createState(): State {
  return { key: '', newest: undefined, windows: undefined, scroll: { direction: 0 } };
}

function createEmpty(): Window {
  return { samples: new Queue(), measured: undefined, held: false, bucket: 0 };
}

/**
 * Sliding, tumbling and counting windows. Each fires on the rising edge: the measures hold at a sample and did not at
 * the one before, so that what fires depends on two windows of history and no more.
 */
export function createMovingWindow(parts: WindowParts, shape: MovingShape, maxSamples: number): Judge {
  const { rule, operator, slots, selected, low, probe } = parts;
  const keyOf = KEY_OF[operator.key];
  const windowMs = shape.kind === 'tumbling' ? shape.everyMs : shape.withinMs;
  const needed = samplesNeeded(operator);
  const vetoes = vetoesOf(operator);
  const size = shape.kind === 'count' ? Math.min(shape.size, maxSamples) : maxSamples;

  return {
    rule,
    types: selected.types,
    wants: selected.mayHold,
    see(event, run) {
      if (!selected.hold(event)) return;
      const key = keyOf(event);
      const state = stateOf(run, slots.own, createState);
      const time = timeOf(run, event);
      if (operator.parts === undefined)
        take(this, state, sampleOf(event, time, parts.weightOf(event)), key, event, run);
      else for (const sample of partsOf(event, time, state)) take(this, state, sample, key, event, run);
    },
  };

  function partsOf(event: JudgedEvent, time: number, state: State): Sample[] {
    return operator.parts === 'slices' ? slicesOf(event, time) : turnsOf(event, time, state.scroll);
  }

  function take(self: Judge, state: State, sample: Sample, key: string, event: JudgedEvent, run: Run): void {
    const window = windowOf(state, key);
    add(window, sample);
    const mayHold = window.samples.size >= needed && !isVetoed(sample);
    const holds = (mayHold || probe !== undefined) && measuredOf(window).holds();
    if (probe) probe(rule.id, { matched: eventsOf(window), subject: event, tested: testOf(window, event) });
    if (holds && !window.held) fire(self, window, key, sample.time, event, run);
    window.held = holds;
  }

  function isVetoed(sample: Sample): boolean {
    for (let i = 0; i < vetoes.length; i++) if (Number(vetoes[i]!(sample)) > 0) return true;
    return false;
  }

  function windowOf(state: State, key: string): Window {
    if (state.newest === undefined) {
      state.key = key;
      state.newest = createEmpty();
    }
    if (state.key === key) return state.newest;
    state.windows ??= new Map([[state.key, state.newest]]);
    const { windows } = state;
    const window = windows.get(key) ?? createEmpty();
    // The newest last: the first is the one to forget.
    windows.delete(key);
    windows.set(key, window);
    if (windows.size > MAX_WINDOWS) windows.delete(windows.keys().next().value!);
    state.key = key;
    state.newest = window;
    return window;
  }

  function measuredOf(window: Window): Measured {
    if (!window.measured) {
      window.measured = createMeasured(operator.where, windowMs);
      for (const sample of window.samples.items()) window.measured.add(sample);
    }
    return window.measured;
  }

  function add(window: Window, sample: Sample): void {
    if (shape.kind === 'tumbling') {
      const bucket = Math.floor(sample.time / windowMs);
      if (bucket !== window.bucket) {
        while (window.samples.size > 0) removeFirst(window);
        window.held = false;
      }
      window.bucket = bucket;
    } else while (window.samples.first && window.samples.first.time <= sample.time - windowMs) removeFirst(window);
    window.samples.push(sample);
    window.measured?.add(sample);
    if (window.samples.size > size) removeFirst(window);
  }

  function removeFirst(window: Window): void {
    const sample = window.samples.shift()!;
    window.measured?.remove(sample);
  }

  function fire(judge: Judge, window: Window, key: string, time: number, event: JudgedEvent, run: Run): void {
    const tested = () => testOf(window, event);
    const times = measuredOf(window).times();
    const firing = toFiring(rule, low, { matched: eventsOf(window), completed: event, subject: event, tested, times });
    emitUnlessQuiet(run, judge, firing, { slot: slots.matches, key, time, quietMs: operator.quietMs });
  }

  function testOf(window: Window, event: JudgedEvent): Tested[] {
    return [...measuredOf(window).test(), ...selected.test(event)];
  }
}

function eventsOf(window: Window): JudgedEvent[] {
  return [...new Set(window.samples.items().map(({ event }) => event))].slice(-MAX_MATCHED);
}

/** Fewer samples than this cannot meet `where`. */
function samplesNeeded({ where, weight }: WindowOperator): number {
  const counts = where.flatMap((entry) =>
    'measure' in entry && entry.op === '>=' && COUNTING.has(entry.measure) && (entry.measure !== 'count' || !weight)
      ? [entry.value]
      : [],
  );
  return Math.max(1, ...counts);
}

/** Where a sum must be nothing, one sample that has something is enough to know: no fact is negative. */
function vetoesOf({ where }: WindowOperator) {
  return where.flatMap((entry) =>
    'measure' in entry && entry.measure === 'sum' && entry.op === '<=' && entry.value === 0 && entry.fact !== undefined
      ? [readSample(entry.fact)]
      : [],
  );
}

const COUNTING: ReadonlySet<string> = new Set(['count', 'distinct', 'repeats']);
