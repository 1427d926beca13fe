import type { RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

export const formAbandonment: RuleDraft = {
  id: 'form-abandonment',
  version: 2,
  title: 'Form abandonment',
  verb: 'was filled in, refused, and given up',
  family: 'form',
  scope: 'page',
  reachMs: 360_000,
  severity: 'medium',
  weight: 40,
  when: [
    {
      kind: 'window',
      select: [
        isType(['field', 'submit'], 'work on a form'),
        { fact: 'inForm', op: '=', value: true, text: 'part of a form' },
      ],
      key: 'form',
      window: {
        kind: 'until',
        end: [
          isType(['leave', 'route'], 'the page was left'),
          { fact: 'leavesRoute', op: '=', value: true, text: 'for another one' },
        ],
        reset: [isType('submit', 'a submit'), { fact: 'accepted', op: '=', value: true, text: 'that was accepted' }],
        // Reach is dear: what was done longer ago is forgotten.
        withinMs: 360_000,
      },
      where: [
        {
          any: [
            // Search boxes, logins and newsletters have fewer.
            { measure: 'standing', fact: 'filledByHand', op: '>=', value: 3, text: 'at least 3 fields filled by hand' },
            {
              measure: 'max',
              fact: 'filledFields',
              op: '>=',
              value: 3,
              text: 'submitted with at least 3 fields filled',
            },
          ],
        },
        { measure: 'standing', fact: 'refused', op: '>=', value: 1, text: 'called wrong, or refused, at the end' },
      ],
    },
  ],
  means: 'Somebody put work into a form, was refused, and left.',
  silent: [
    'Search boxes, filters and newsletters touched in passing.',
    'Forms filled by a password manager, forms that save themselves, a look at another tab.',
    'A form that was accepted in the end.',
  ],
  example: 'Five fields filled, three refusals, then a click on “Home”.',
};
