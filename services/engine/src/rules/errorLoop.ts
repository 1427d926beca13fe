import type { Condition, RuleDraft } from './definition.ts';
import { isType, OWN_ERROR } from './selectors.ts';

const ERRORS: Condition[] = [
  isType('error', 'an error'),
  { fact: 'errorHow', op: 'in', value: ['error', 'rejection'], text: 'uncaught' },
  { fact: 'opaqueError', op: '=', value: false, text: 'not one the browser hides', exclusion: true },
  OWN_ERROR,
];

export const errorLoop: RuleDraft = {
  id: 'error-loop',
  version: 3,
  title: 'Error loop',
  verb: 'threw errors over and over',
  family: 'error',
  joins: 'click',
  scope: 'page',
  about: 'page',
  reachMs: 130_000,
  severity: 'medium',
  lowWhen: [
    { fact: 'idleMs', op: '>=', value: 30_000, text: 'nobody used the page for 30 s' },
    { fact: 'background', op: '=', value: true, text: 'a timer throws it, and what was clicked meanwhile worked' },
  ],
  weight: 35,
  when: [
    {
      kind: 'window',
      select: ERRORS,
      key: 'error',
      weight: 'times',
      // A pause as long as this ends a loop, so that its true count can be told.
      window: { kind: 'gap', gapMs: 5_000, settleMs: 0 },
      where: [
        { measure: 'count', op: '>=', value: 5, text: 'the same error at least 5 times' },
        { measure: 'fastest', n: 5, op: '<=', value: 10_000, unit: 'ms', text: '5 of them within 10 s' },
      ],
      quietMs: 60_000,
    },
    {
      kind: 'window',
      select: ERRORS,
      key: 'route',
      window: { kind: 'sliding', withinMs: 30_000 },
      where: [
        { measure: 'distinct', fact: 'errorKind', op: '>=', value: 3, text: 'at least 3 kinds of error within 30 s' },
      ],
      quietMs: 60_000,
    },
  ],
  means: 'A page throws the same error over and over, or fails in several ways, while somebody uses it.',
  silent: [
    'A single error.',
    'Warnings of the browser, extensions, what the page cancelled itself.',
    'Low: nobody used the page for half a minute. A pointer that throws the errors as it moves uses it.',
    'Low: a timer throws it, as even as a clock, and what is clicked meanwhile works.',
  ],
  example: 'The preview throws on every key while somebody writes.',
};
