import { compileConditions, type Tested } from '../facts/measure.ts';
import type { WindowOperator } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { toFiring } from './firing.ts';
import { isSameKey, KEY_OF } from './keys.ts';
import { type Candidate, type Judge, knownState, type Run, stateOf, timeOf } from './operator.ts';
import { emitUnlessQuiet } from './quiet.ts';
import { type Sample, sampleOf } from './sample.ts';
import { addTimer } from './timers.ts';
import { createMeasured } from './where.ts';
import { MAX_MATCHED, MAX_WINDOWS, type WindowParts } from './window.ts';

type GapShape = Extract<WindowOperator['window'], { kind: 'gap' }>;

/** A burst that may still go on. */
interface Burst {
  /** Undefined while there is only one: most clicks stay alone, and these should cost nothing. */
  samples: Sample[] | undefined;
  last: JudgedEvent;
}

interface State {
  /** By key. */
  open: Map<string, Burst> | undefined;
  /** The only one, where events must come in a row. */
  current: Burst | undefined;
}

const createState = (): State => ({ open: undefined, current: undefined });

/**
 * Session windows, in the sense of streams: events of one key, each soon after the one before.
 *
 * A burst is open from its first event. It is closed by a pause longer than `gapMs` or, where its events must come in a
 * row, by another event between them. It is judged once, with its true count, when `settleMs` have passed since its
 * last event, because what belongs to a click may come after it.
 */
export function createGapWindow(parts: WindowParts, shape: GapShape, maxSamples: number): Judge {
  const { rule, operator, slots, selected, low, probe } = parts;
  const keyOf = KEY_OF[operator.key];
  const only = shape.only && compileConditions(shape.only);
  const judgedAfterMs = Math.max(shape.gapMs, shape.settleMs);
  // A burst that goes on and on is told by its end.
  const keptMs = rule.reachMs - shape.gapMs - shape.settleMs;
  const needed = Math.max(
    1,
    ...operator.where.map((entry) => ('measure' in entry && entry.measure === 'count' ? entry.value : 1)),
  );

  const self: Judge = {
    rule,
    types: selected.types,
    wants: selected.mayHold,
    see(event, run) {
      const isSelected = selected.hold(event);
      if (!isSelected) {
        const known = shape.inARow ? knownState<State>(run, slots.own) : undefined;
        if (known) known.current = undefined;
        return;
      }
      const state = stateOf(run, slots.own, createState);
      const burst = shape.inARow ? state.current : state.open?.get(keyOf(event));
      if (burst && continues(burst, event, run)) extend(burst, event, run);
      // One that stayed alone is nobody's: it can be used again.
      else if (shape.inARow && burst && burst.samples === undefined) burst.last = event;
      else if (burst && burst.samples === undefined && state.open?.size === 1) beginAnew(burst, event, run);
      else begin(event, run, state);
    },
  };
  return self;

  function continues({ last }: Burst, event: JudgedEvent, run: Run): boolean {
    if (timeOf(run, event) - timeOf(run, last) > shape.gapMs) return false;
    return !shape.inARow || isSameKey(operator.key, event, last);
  }

  function begin(event: JudgedEvent, run: Run, state: State): void {
    const burst: Burst = { samples: undefined, last: event };
    if (shape.inARow) state.current = burst;
    else {
      state.open ??= new Map();
      const key = keyOf(event);
      state.open.delete(key);
      state.open.set(key, burst);
      if (state.open.size > MAX_WINDOWS) state.open.delete(state.open.keys().next().value!);
    }
    if (parts.weightOf(event) >= needed) keep(burst, run);
  }

  function beginAnew(burst: Burst, event: JudgedEvent, run: Run): void {
    burst.last = event;
    if (parts.weightOf(event) >= needed) keep(burst, run);
  }

  function extend(burst: Burst, event: JudgedEvent, run: Run): void {
    const samples = burst.samples ?? keep(burst, run);
    samples.push(sampleOf(event, timeOf(run, event), parts.weightOf(event)));
    burst.last = event;
    // Trimmed at twice the limit, so that it costs little per event.
    if (samples.length > 2 * maxSamples) samples.splice(0, samples.length - maxSamples);
  }

  function keep(burst: Burst, run: Run): Sample[] {
    const { last } = burst;
    burst.samples = [sampleOf(last, timeOf(run, last), parts.weightOf(last))];
    arm(burst, run);
    return burst.samples;
  }

  function arm(burst: Burst, run: Run): void {
    const due = timeOf(run, burst.last) + judgedAfterMs;
    addTimer(run.stream, {
      due,
      run(now) {
        if (timeOf(now, burst.last) + judgedAfterMs > due) arm(burst, now);
        else judge(burst.samples!, now);
      },
    });
  }

  function judge(samples: readonly Sample[], run: Run): void {
    const first = samples.at(-1)!.time - keptMs;
    // Of the whole burst it can be told what an event in it lacked.
    const lacking = probe && only && samples.find(({ event }) => !only.hold(event));
    if (probe && lacking) probe(rule.id, candidateOf(samples, lacking));
    let part: Sample[] = [];
    for (const sample of samples.slice(-maxSamples)) {
      if (sample.time < first) continue;
      if (only === undefined || only.hold(sample.event)) part.push(sample);
      else {
        judgePart(part, run);
        part = [];
      }
    }
    judgePart(part, run);
  }

  function judgePart(samples: readonly Sample[], run: Run): void {
    if (samples.length === 0) return;
    const measured = createMeasured(operator.where, keptMs);
    let completed: JudgedEvent | undefined;
    for (const sample of samples) {
      measured.add(sample);
      if (completed === undefined && measured.holds()) completed = sample.event;
    }
    const last = samples.at(-1)!;
    const matched = samples.slice(-MAX_MATCHED).map(({ event }) => event);
    if (probe) probe(rule.id, candidateOf(samples, last));
    if (completed === undefined || !measured.holds()) return;
    const firing = toFiring(rule, low, {
      matched,
      completed,
      subject: last.event,
      tested: () => testOf(samples, last),
      times: measured.times(),
    });
    emitUnlessQuiet(run, self, firing, {
      slot: slots.matches,
      key: keyOf(last.event),
      time: last.time,
      quietMs: operator.quietMs,
    });
  }

  function candidateOf(samples: readonly Sample[], told: Sample): Candidate {
    const matched = samples.slice(-MAX_MATCHED).map(({ event }) => event);
    return { matched, subject: told.event, tested: testOf(samples, told) };
  }

  function testOf(samples: readonly Sample[], { event }: Sample): Tested[] {
    const measured = createMeasured(operator.where, keptMs);
    for (const sample of samples) measured.add(sample);
    return [...measured.test(), ...(only?.test(event) ?? []), ...selected.test(event)];
  }
}
