import type { RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

export const navigationLoop: RuleDraft = {
  id: 'navigation-loop',
  version: 2,
  title: 'Navigation loop',
  verb: 'was come back to again and again',
  family: 'promise',
  scope: 'session',
  about: 'page',
  reachMs: 200_000,
  severity: 'medium',
  weight: 30,
  when: [
    {
      kind: 'window',
      select: [
        isType(['page', 'route'], 'a page or route was shown'),
        { fact: 'cameBy', op: 'in', value: ['press', 'back'], text: 'by a click or the back button', exclusion: true },
      ],
      key: 'session',
      // As many as four times round three pages are: what was looked at before is no part of the loop.
      window: { kind: 'count', size: 10, withinMs: 60_000 },
      where: [
        { measure: 'repeats', fact: 'route', op: '>=', value: 4, text: 'the same one at least 4 times within 60 s' },
        { measure: 'distinct', fact: 'route', op: '<=', value: 3, text: 'alternating with at most 2 others' },
        // `/orders/:id` may be another order each time.
        {
          measure: 'sum',
          fact: 'manyPages',
          op: '<=',
          value: 0,
          text: 'none of them one of many pages of the same kind',
          exclusion: true,
        },
        // Whoever fills in or reads something is getting on.
        {
          measure: 'sum',
          fact: 'inputsBefore',
          op: '<=',
          value: 0,
          text: 'nothing was clicked, typed or scrolled on any of them',
        },
      ],
      quietMs: 60_000,
    },
  ],
  means: 'Somebody is sent round the same few pages.',
  silent: [
    'Wizards gone through back and forth with something entered.',
    'Looking at one item after another from a list.',
    'Redirects, hash and query changes.',
  ],
  example: 'Settings says “see Billing”, Billing says “see Settings”: four times round.',
};
