import type { Condition, RuleDraft } from './definition.ts';
import { isType, SEEN } from './selectors.ts';

/** A machine that slept, not a page that froze. */
const AWAKE: Condition = {
  fact: 'durationMs',
  op: '<=',
  value: 120_000,
  unit: 'ms',
  text: 'not a machine that slept',
  exclusion: true,
};

export const frozenUi: RuleDraft = {
  id: 'frozen-ui',
  version: 1,
  title: 'Frozen page',
  verb: 'froze the page for seconds',
  family: 'freeze',
  joins: 'click',
  scope: 'page',
  about: 'click',
  reachMs: 20_000,
  severity: 'high',
  lowWhen: [{ fact: 'inUse', op: '=', value: false, text: 'nobody used the page meanwhile' }],
  weight: 45,
  when: [
    {
      kind: 'each',
      key: 'page',
      select: [
        isType('task', 'the main thread was busy'),
        // Half of that is sluggish; this is locked.
        { fact: 'durationMs', op: '>=', value: 2_000, unit: 'ms', text: 'for 2,000 ms or more in one piece' },
        AWAKE,
        SEEN,
      ],
      quietMs: 10_000,
    },
    {
      kind: 'each',
      key: 'page',
      select: [
        isType('interaction', 'an interaction'),
        {
          fact: 'durationMs',
          op: '>=',
          value: 1_000,
          unit: 'ms',
          text: 'whose next paint came 1,000 ms later or more',
        },
        AWAKE,
        SEEN,
      ],
      quietMs: 10_000,
    },
  ],
  means: 'The page is locked up while somebody uses it.',
  silent: ['Background tabs, suspended machines.', 'Low: nobody touched the page meanwhile.'],
  example: '“Recalculate” locks the page for five seconds.',
};
