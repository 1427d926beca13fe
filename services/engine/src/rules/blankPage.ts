import type { RuleDraft } from './definition.ts';
import { isType, SEEN } from './selectors.ts';

export const blankPage: RuleDraft = {
  id: 'blank-page',
  version: 2,
  title: 'Blank page',
  verb: 'went blank',
  family: 'load',
  joins: 'click',
  scope: 'page',
  about: 'page',
  reachMs: 60_000,
  severity: 'high',
  weight: 50,
  when: [
    {
      kind: 'each',
      key: 'route',
      select: [
        isType('blank', 'most of the page was gone after an error, or nothing was painted'),
        // A route change keeps header and navigation; a crash takes the lot.
        { fact: 'gonePercent', op: '>=', value: 70, text: 'at least 70 % of its elements' },
        {
          fact: 'replaced',
          op: '=',
          value: false,
          text: 'not because a click had led to another route since the error',
          exclusion: true,
        },
        SEEN,
      ],
      quietMs: 60_000,
    },
  ],
  means: 'An error took the page away, or it never appeared.',
  silent: ['A route change that replaces most of the page, without an error or after one.', 'Pages nobody looks at.'],
  example: 'A component throws while it renders and 1,200 elements become 3.',
};
