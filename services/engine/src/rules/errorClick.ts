import { NEVER_MS } from '../facts/answers.ts';
import type { RuleDraft } from './definition.ts';
import { isType, OWN_ERROR, ofClick, TRUSTED } from './selectors.ts';

/** A click, and the page's own code fails by it. */
export const errorClick: RuleDraft = {
  id: 'error-click',
  version: 5,
  title: 'Error click',
  verb: 'was clicked, and the page failed with an error',
  family: 'click',
  scope: 'page',
  about: 'click',
  reachMs: 30_000,
  severity: 'high',
  weight: 50,
  lowWhen: [
    { fact: 'opaqueError', op: '=', value: true, text: 'the browser hides what failed ("Script error.")' },
    { fact: 'failureShown', op: '=', value: true, text: 'the page caught it and showed something instead' },
  ],
  when: [
    {
      kind: 'each',
      key: 'element',
      select: [
        isType('error', 'an error'),
        { fact: 'errorHow', op: 'in', value: ['error', 'rejection', 'caught'], text: 'thrown by the page’s code' },
        OWN_ERROR,
        ...ofClick([TRUSTED]),
        {
          fact: 'causedBy',
          op: 'in',
          value: ['link', 'request'],
          text: 'caused by the click, or by its failed request',
        },
        {
          fact: 'unreachable',
          op: '=',
          value: false,
          text: 'not a request without an answer, where the click was answered by something else',
          exclusion: true,
        },
        // Longer chains than this are not felt as one thing.
        { fact: 'delayMs', op: '<=', value: 10_000, unit: 'ms', text: 'within 10,000 ms of it' },
      ],
      // Trying again is the same error.
      quietMs: 10_000,
    },
    {
      kind: 'each',
      key: 'element',
      select: [
        isType('error', 'an error'),
        { fact: 'errorHow', op: 'in', value: ['error', 'rejection'], text: 'uncaught' },
        OWN_ERROR,
        ...ofClick([TRUSTED]),
        { fact: 'causedBy', op: '=', value: 'order', text: 'not linked to any click by the browser' },
        { fact: 'delayMs', op: '<=', value: 2_000, unit: 'ms', text: 'within 2,000 ms of the click before it' },
        {
          fact: 'click.answeredMs',
          op: '>=',
          value: NEVER_MS,
          unit: 'ms',
          text: 'which nothing visible answered',
        },
        {
          fact: 'noise',
          op: '=',
          value: false,
          text: 'not an error the page also throws without a click',
          exclusion: true,
        },
      ],
      quietMs: 10_000,
    },
  ],
  means: 'A click makes the page’s own code fail, and the person does not get what they asked for.',
  silent: [
    'Errors that come by themselves: from adverts, timers, extensions, before the click.',
    'A request that a blocker stops, where the click did what it was for; requests have a rule of their own.',
    'console.error, warnings of the browser about resize observers.',
    'A fetch, a transition or a film that the page itself cancelled for another one.',
    'Low: an error the page caught and answered with something else; an error the browser hides.',
  ],
  example: '“Add to basket” throws a TypeError and the basket stays empty.',
};
