import type { ConditionResult } from '@wince/protocol';
import { compileConditions, mayBe, type Tested } from '../facts/measure.ts';
import type { RuleDefinition, SequenceOperator } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { toFiring } from './firing.ts';
import { KEY_OF } from './keys.ts';
import { type Judge, knownState, type Probe, type Run, type Slots, stateOf, timeOf } from './operator.ts';
import { emitUnlessQuiet } from './quiet.ts';
import { addTimer, dropTimer, type Timer } from './timers.ts';

/** First events of one key that wait for what follows. */
const MAX_WAITING = 50;

interface State {
  waiting: { key: string; event: JudgedEvent; timer: Timer }[];
}

const createState = (): State => ({ waiting: [] });

/**
 * An event, then another one of the same key within a time. What follows belongs to the newest first event and settles
 * all that wait. With `otherwise`, nothing having followed is what fires: as severity low, or as an absence.
 */
export function createSequence(rule: RuleDefinition, operator: SequenceOperator, slots: Slots, probe?: Probe): Judge {
  const first = compileConditions(operator.first);
  const second = compileConditions(operator.second);
  const low = rule.lowWhen && compileConditions(rule.lowWhen);
  const keyOf = KEY_OF[operator.key];

  const self: Judge = {
    rule,
    types: [...new Set([...first.types, ...second.types])],
    wants: (event) => mayBe(first, event) || mayBe(second, event),
    see(event, run) {
      const { type } = event;
      const known = knownState<State>(run, slots.own);
      if (known && known.waiting.length > 0 && second.types.includes(type) && second.hold(event))
        follow(event, known, run);
      if (!first.types.includes(type)) return;
      if (probe)
        probe(rule.id, { matched: [event], subject: event, tested: [measureDelay(undefined), ...first.test(event)] });
      if (!first.hold(event)) return;
      const state = stateOf(run, slots.own, createState);
      wait(event, state, run);
    },
  };
  return self;

  function wait(event: JudgedEvent, state: State, run: Run): void {
    const timer: Timer = {
      due: timeOf(run, event) + operator.withinMs,
      run(now) {
        state.waiting = state.waiting.filter((entry) => entry.timer !== timer);
        if (operator.otherwise !== 'silent') fire(event, undefined, now);
      },
    };
    addTimer(run.stream, timer);
    state.waiting.push({ key: keyOf(event), event, timer });
    if (state.waiting.length > MAX_WAITING) dropTimer(run.stream, state.waiting.shift()!.timer);
  }

  function follow(event: JudgedEvent, state: State, run: Run): void {
    const key = keyOf(event);
    const time = timeOf(run, event);
    const mine = state.waiting.filter(
      (entry) => entry.key === key && time - timeOf(run, entry.event) <= operator.withinMs,
    );
    if (mine.length === 0) return;
    state.waiting = state.waiting.filter((entry) => !mine.includes(entry));
    for (const { timer } of mine) dropTimer(run.stream, timer);
    if (operator.otherwise !== 'fires') fire(mine.at(-1)!.event, event, run);
  }

  function fire(event: JudgedEvent, followed: JudgedEvent | undefined, run: Run): void {
    const time = timeOf(run, event);
    const delayMs = followed && timeOf(run, followed) - time;
    const firing = toFiring(rule, low, {
      matched: followed ? [event, followed] : [event],
      completed: followed ?? event,
      subject: event,
      tested: () => [measureDelay(delayMs), ...first.test(event), ...(followed ? second.test(followed) : [])],
      low: !followed && operator.otherwise === 'low',
    });
    emitUnlessQuiet(run, self, firing, { slot: slots.matches, key: keyOf(event), time, quietMs: operator.quietMs });
  }

  function measureDelay(delayMs: number | undefined): Tested {
    const result: ConditionResult = {
      name: 'followed',
      text: operator.second.find(({ fact }) => fact === 'type')?.text ?? 'what must follow',
      op: operator.otherwise === 'fires' ? 'none' : '<=',
      measured: delayMs ?? 'never',
      threshold: operator.withinMs,
      unit: 'ms',
      met: delayMs === undefined ? operator.otherwise !== 'silent' : operator.otherwise !== 'fires',
    };
    return { result, exclusion: undefined };
  }
}
