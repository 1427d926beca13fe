import type { RuleDefinition } from './definition.ts';
import { BY_HAND, NO_SELECTION, OBSERVABLE } from './selectors.ts';

/** Four clicks a second apart at most, on one thing, that did not do what they should. SIGNALS.md, R and RT scenes. */
export const rageClick: RuleDefinition = {
  id: 'rage-click',
  version: 1,
  title: 'Rage click',
  verb: 'was clicked again and again, and nothing happened',
  scope: 'page',
  reachMs: 30_000,
  severity: 'high',
  weight: 60,
  operator: {
    kind: 'burst',
    select: [
      ...BY_HAND,
      NO_SELECTION,
      OBSERVABLE,
      // Fast and answered is a stepper, a carousel, a calendar, a keypad.
      { fact: 'answeredMs', op: '>=', value: 1_000, unit: 'ms', text: 'no visible answer within 1,000 ms' },
    ],
    maxGapMs: 1_000,
    minCount: 4,
    fastMs: 1_000,
    maxSpreadPx: 50,
  },
};
