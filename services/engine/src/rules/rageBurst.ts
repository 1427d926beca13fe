import { NEVER_MS } from '../facts/answers.ts';
import type { Condition, RuleDraft } from './definition.ts';
import { isType, NO_SELECTION, NOT_TEXT_FIELD, OBSERVABLE } from './selectors.ts';

/** Presses on one thing in quick succession that did not do what they should; mouse and finger differ in a few numbers. */
export function rageBurst(by: Condition[], spreadPx: number): RuleDraft['when'] {
  return [
    {
      kind: 'window',
      select: [isType('click', 'a click'), ...by, NO_SELECTION, OBSERVABLE, NOT_TEXT_FIELD],
      key: 'element',
      window: {
        kind: 'gap',
        // Slower than this is trying again, not hammering: once a second, as exactly as a hand does. docs/adr/0013
        gapMs: 1_100,
        // What belongs to the last click may come with its reaction.
        settleMs: 2_400,
        inARow: true,
        // Fast and answered is a stepper, a carousel, a calendar, a keypad.
        only: [
          {
            fact: 'helpedMs',
            op: '>=',
            value: 1_000,
            unit: 'ms',
            text: 'no visible answer within 1,000 ms, or the click ended in an error',
          },
        ],
      },
      where: [
        {
          measure: 'count',
          op: '>=',
          // Three are a triple click, and an impatient try.
          value: 4,
          unit: 'clicks',
          text: 'at least 4 clicks on the same element',
        },
        {
          any: [
            { measure: 'fastest', n: 4, op: '<=', value: 1_000, unit: 'ms', text: '4 of them within 1,000 ms' },
            {
              measure: 'min',
              fact: 'helpedMs',
              op: '>=',
              value: NEVER_MS,
              unit: 'ms',
              text: 'or none of them answered at all, each within 1,100 ms of the one before',
            },
          ],
        },
        { measure: 'spread', op: '<=', value: spreadPx, unit: 'px', text: 'all at the same place' },
        {
          measure: 'min-gap',
          op: '>=',
          value: 30,
          unit: 'ms',
          text: 'not faster than a hand',
          exclusion: true,
        },
        { measure: 'equal-gaps', op: '<=', value: 4, text: 'not as even as a machine', exclusion: true },
      ],
    },
  ];
}
