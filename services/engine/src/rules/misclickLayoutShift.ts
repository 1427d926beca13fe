import type { RuleDraft } from './definition.ts';
import { BY_HAND, isType } from './selectors.ts';

export const misclickLayoutShift: RuleDraft = {
  id: 'misclick-layout-shift',
  version: 3,
  title: 'Misclick after a layout shift',
  verb: 'moved under the pointer and was clicked by mistake',
  family: 'layout',
  scope: 'session',
  reachMs: 30_000,
  severity: 'medium',
  weight: 40,
  when: [
    {
      kind: 'sequence',
      first: [
        isType('click', 'a click'),
        ...BY_HAND,
        // A person needs a quarter of a second to notice, and longer to stop the hand.
        {
          fact: 'shiftMs',
          op: '<=',
          value: 500,
          unit: 'ms',
          text: 'the page moved under the pointer 500 ms before at most',
        },
      ],
      second: [
        isType(['page', 'route', 'key', 'click'], 'the person took it back'),
        {
          fact: 'takesBack',
          op: '=',
          value: true,
          text: 'back button, Escape, or a click on what was meant or on what came of it',
        },
      ],
      key: 'session',
      withinMs: 5_000,
      // Nobody complained: recorded, no more.
      otherwise: 'low',
      quietMs: 10_000,
    },
  ],
  means: 'The page moved a moment before the click, which hit the wrong thing.',
  silent: [
    'Shifts that follow from the person’s own input.',
    'Low: nobody took the click back, or somebody wrote into a field meanwhile.',
  ],
  example: 'An offer pushes “Buy now” under the finger that aimed at “Wish list”; the person goes straight back.',
};
