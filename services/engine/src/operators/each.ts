import { compileConditions } from '../facts/measure.ts';
import type { Condition, EachOperator } from '../rules/definition.ts';
import { elementKey, type JudgedEvent } from '../stream/judgedEvent.ts';
import { type Firing, firstIndexSince, type History } from './operator.ts';

export type EachJudge = (event: JudgedEvent, history: History) => Firing | undefined;

/** Fires for a selected event when none like it, on the same element, came within the quiet time before. */
export function createEach(operator: EachOperator, lowWhen: readonly Condition[]): EachJudge {
  const selected = compileConditions(operator.select);
  const low = compileConditions(lowWhen);

  return (event, { events }) => {
    if (!selected.hold(event)) return undefined;
    const key = elementKey(event);
    for (let i = firstIndexSince(events, event.t - operator.quietMs, 't'); i < events.length; i++) {
      const earlier = events[i]!;
      if (
        earlier !== event &&
        earlier.event.type === event.event.type &&
        elementKey(earlier) === key &&
        selected.hold(earlier)
      )
        return undefined;
    }
    return { matched: [event], completed: event, subject: event, ...selected.explain(event), low: low.any(event) };
  };
}
