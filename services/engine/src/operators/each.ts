import { compileConditions } from '../facts/measure.ts';
import type { EachOperator, RuleDefinition } from '../rules/definition.ts';
import type { JudgedEvent } from '../stream/judgedEvent.ts';
import { subjectOf, toFiring } from './firing.ts';
import { KEY_OF } from './keys.ts';
import { type Judge, type Probe, type Run, type Slots, timeOf } from './operator.ts';
import { emitUnlessQuiet } from './quiet.ts';

/** Fires for a selected event when none like it, of the same key, came within the quiet time before. */
export function createEach(rule: RuleDefinition, operator: EachOperator, slots: Slots, probe?: Probe): Judge {
  const selected = compileConditions(operator.select);
  const low = rule.lowWhen && compileConditions(rule.lowWhen);
  const keyOf = KEY_OF[operator.key];
  const isVerdict = selected.types.includes('verdict');

  return {
    rule,
    types: selected.types,
    wants: selected.mayHold,
    see(event, run) {
      if (probe) probe(rule.id, { matched: matchedBy(event), subject: event, tested: selected.test(event) });
      if (selected.hold(event)) fire(this, event, run);
    },
  };

  // Apart from `see`, because what a closure holds is made whenever its function is called: nearly always for nothing.
  function fire(self: Judge, event: JudgedEvent, run: Run): void {
    const matched = matchedBy(event);
    const tested = () => selected.test(event);
    const firing = toFiring(rule, low, { matched, completed: matched.at(-1)!, subject: event, tested });
    emitUnlessQuiet(run, self, firing, {
      slot: slots.matches,
      key: keyOf(subjectOf(rule, event)),
      time: timeOf(run, event),
      quietMs: operator.quietMs,
    });
  }

  function matchedBy(event: JudgedEvent): JudgedEvent[] {
    return isVerdict ? withLate(event) : [event];
  }
}

/** A verdict rests on the click, and on what was said of it later. */
function withLate(click: JudgedEvent): JudgedEvent[] {
  const late = click.context?.trail?.late;
  return late ? [click, late] : [click];
}
