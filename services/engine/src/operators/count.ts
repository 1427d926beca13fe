import { compileConditions } from '../facts/measure.ts';
import type { Condition, CountOperator } from '../rules/definition.ts';
import { elementKey, type JudgedEvent } from '../stream/judgedEvent.ts';
import { type Firing, firstIndexSince } from './operator.ts';

/** More than any rule counts: a form that is refused a thousand times has been told of long ago. */
const MAX_SELECTED = 200;

/** The selected events of one rule in one session, oldest first, and how many of them were enough at the time. */
export interface CountState {
  selected: JudgedEvent[];
  needed: number[];
}

export interface CountJudge {
  /** Judges the next event in event-time order; keeps what it needs in `state`. */
  judge(event: JudgedEvent, state: CountState, lastErrorAt: number): Firing | undefined;
}

/**
 * A sliding window `(at - withinMs, at]` per key. Fires on the rising edge: the window holds enough now and did not
 * at the selected event before, so that what fires depends on two window lengths of history and no more.
 */
export function createCount(operator: CountOperator, lowWhen: readonly Condition[]): CountJudge {
  const select = compileConditions(operator.select);
  const low = compileConditions(lowWhen);
  const keyOf = (event: JudgedEvent) => (operator.by === 'form' ? `${event.route} ${elementKey(event)}` : event.route);

  return {
    judge(event, state, lastErrorAt) {
      const key = keyOf(event);
      const before = windowOf(state, key, event.at);
      const extra = {
        newAttempt: before.length === 0 || (event.event.type === 'submit' && (event.event.edited ?? 0) > 0),
      };
      if (!select.hold(event, extra)) return undefined;
      const afterError = operator.countAfterError !== undefined && lastErrorAt > event.at - operator.withinMs;
      const needed = afterError ? operator.countAfterError! : operator.count;
      forget(state, event.at - 2 * operator.withinMs);
      state.selected.push(event);
      state.needed.push(needed);

      const matched = [...before, event];
      if (matched.length < needed) return undefined;
      const previous = before.at(-1);
      if (previous) {
        const held = windowOf(state, key, previous.at).filter((earlier) => earlier !== event);
        if (held.length >= state.needed[state.selected.indexOf(previous)]!) return undefined;
      }
      const { conditions, exclusions } = select.explain(event, extra);
      return {
        matched,
        completed: event,
        subject: event,
        conditions: [
          {
            name: 'count',
            text: `at least ${needed} ${operator.unit} within ${operator.withinMs / 1_000} s${afterError ? ' (fewer are enough after an error)' : ''}`,
            op: '>=',
            measured: matched.length,
            threshold: needed,
            unit: operator.unit,
            met: true,
          },
          {
            name: 'span',
            text: 'from the first to the last of them',
            op: '<=',
            measured: event.at - matched[0]!.at,
            threshold: operator.withinMs,
            unit: 'ms',
            met: true,
          },
          ...conditions,
        ],
        exclusions,
        low: low.any(event, extra),
      };
    },
  };

  function windowOf(state: CountState, key: string, at: number): JudgedEvent[] {
    const from = firstIndexSince(state.selected, at - operator.withinMs + 1, 'at');
    return state.selected.slice(from).filter((event) => event.at <= at && keyOf(event) === key);
  }
}

function forget(state: CountState, before: number): void {
  const keep = Math.max(firstIndexSince(state.selected, before, 'at'), state.selected.length - MAX_SELECTED);
  if (keep > 0) {
    state.selected.splice(0, keep);
    state.needed.splice(0, keep);
  }
}
