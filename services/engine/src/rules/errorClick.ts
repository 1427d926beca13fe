import type { RuleDefinition } from './definition.ts';
import { BY_HAND } from './selectors.ts';

/** A click, and the page's own code fails by it. */
export const errorClick: RuleDefinition = {
  id: 'error-click',
  version: 1,
  title: 'Error click',
  verb: 'was clicked, and the page failed with an error',
  scope: 'page',
  reachMs: 30_000,
  severity: 'high',
  weight: 50,
  lowWhen: [{ fact: 'opaqueError', op: '=', value: true, text: 'the browser hides what failed ("Script error.")' }],
  operator: {
    kind: 'follow',
    first: BY_HAND.slice(0, 1),
    second: [
      { fact: 'type', op: '=', value: 'error', text: 'an uncaught error or unhandled rejection' },
      {
        fact: 'noise',
        op: '=',
        value: false,
        text: 'not an error the page also throws without a click',
        exclusion: true,
      },
    ],
    // Not linked by the browser: only when the click also stayed without an answer.
    unlinkedMs: 2_000,
    linkedMs: 10_000,
    quietMs: 10_000,
  },
};
