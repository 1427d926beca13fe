import { compileConditions } from '../facts/measure.ts';
import type { Condition, EachOperator } from '../rules/definition.ts';
import { elementKey, type JudgedEvent } from '../stream/judgedEvent.ts';
import { type Firing, type History, isQuietBroken } from './operator.ts';

export type EachJudge = (event: JudgedEvent, history: History) => Firing | undefined;

/** Fires for a selected event when none like it, on the same element, came within the quiet time before. */
export function createEach(rule: string, operator: EachOperator, lowWhen: readonly Condition[]): EachJudge {
  const selected = compileConditions(operator.select);
  const low = compileConditions(lowWhen);

  return (event, history) => {
    if (!selected.hold(event)) return undefined;
    if (isQuietBroken(history, `${rule} ${elementKey(event)}`, event.t, operator.quietMs)) return undefined;
    return { matched: [event], completed: event, subject: event, ...selected.explain(event), low: low.any(event) };
  };
}
