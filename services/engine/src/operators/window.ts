import { factOf } from '../facts/facts.ts';
import { compileConditions } from '../facts/measure.ts';
import type { RuleDefinition, WindowOperator } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { createGapWindow } from './gapWindow.ts';
import { createMovingWindow } from './movingWindow.ts';
import type { Judge, Probe, Slots } from './operator.ts';
import { createUntilWindow } from './untilWindow.ts';

/** What every kind of window needs of its operator, compiled once. */
export interface WindowParts {
  rule: RuleDefinition;
  operator: WindowOperator;
  slots: Slots;
  selected: ReturnType<typeof compileConditions>;
  low: ReturnType<typeof compileConditions> | undefined;
  weightOf: (event: JudgedEvent) => number;
  probe: Probe | undefined;
}

/** Samples of one window. More than any rule needs; whoever floods us is judged by the newest of them. */
export const MAX_SAMPLES = 1_000;
/** Windows of one rule on one stream. The oldest is forgotten first. */
export const MAX_WINDOWS = 100;
/** Matched events that a signal carries; the count it tells is not bound by it. */
export const MAX_MATCHED = 200;

/** A window over what was selected, by key, with measures over what it holds. */
export function createWindow(
  rule: RuleDefinition,
  operator: WindowOperator,
  slots: Slots,
  probe?: Probe,
  maxSamples = MAX_SAMPLES,
): Judge {
  const weight = operator.weight === undefined ? undefined : factOf(operator.weight);
  const parts: WindowParts = {
    rule,
    operator,
    slots,
    selected: compileConditions(operator.select),
    low: rule.lowWhen && compileConditions(rule.lowWhen),
    weightOf: weight ? (event) => Number(weight(event)) : () => 1,
    probe,
  };
  const { window } = operator;
  switch (window.kind) {
    case 'gap':
      return createGapWindow(parts, window, maxSamples);
    case 'until':
      return createUntilWindow(parts, window, maxSamples);
    default:
      return createMovingWindow(parts, window, maxSamples);
  }
}
