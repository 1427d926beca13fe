import { NEVER_MS } from '../facts/answers.ts';
import type { Condition, RuleDraft } from './definition.ts';
import { BY_HAND, isType, NO_SELECTION, NOT_TEXT_FIELD } from './selectors.ts';

const SETTLED: Condition[] = [
  isType('verdict', 'a click whose fate is known'),
  ...BY_HAND,
  NO_SELECTION,
  NOT_TEXT_FIELD,
];

export const slowClick: RuleDraft = {
  id: 'slow-click',
  version: 4,
  title: 'Slow click',
  verb: 'was clicked, and for seconds nothing showed',
  verbs: [
    {
      fact: 'pending',
      op: '=',
      value: true,
      text: 'a request still runs',
      verb: 'was clicked, and hangs without a sign',
    },
  ],
  family: 'click',
  scope: 'page',
  reachMs: 25_000,
  severity: 'medium',
  weight: 25,
  when: [
    {
      kind: 'each',
      key: 'element',
      select: [
        ...SETTLED,
        // By then people have begun to doubt the click; half of them click again.
        { fact: 'shownMs', op: '>=', value: 2_500, unit: 'ms', text: 'nothing visible for 2,500 ms' },
        { fact: 'shown', op: '=', value: true, text: 'then an answer came' },
        {
          fact: 'threw',
          op: '=',
          value: false,
          text: 'the click’s own code had not failed before that',
          exclusion: true,
        },
      ],
      quietMs: 10_000,
    },
    {
      kind: 'each',
      key: 'element',
      select: [
        ...SETTLED,
        { fact: 'shownMs', op: '>=', value: NEVER_MS, unit: 'ms', text: 'nothing visible that belongs to the click' },
        { fact: 'requestMs', op: '>=', value: 4_000, unit: 'ms', text: 'its request took 4,000 ms or more' },
        { fact: 'streaming', op: '=', value: false, text: 'not a stream that is meant to stay open', exclusion: true },
      ],
      quietMs: 10_000,
    },
  ],
  means: 'A click is answered late, or hangs, and nothing shows that anything is happening.',
  silent: [
    'Any visible progress: a spinner, a disabled button, a skeleton.',
    'What shows seconds after the code of a click has failed: that is not its answer, and the error has a rule of its own.',
    'Streams and long polls, which are meant to stay open.',
  ],
  example: '“Run report” answers after five seconds, without a spinner.',
};
