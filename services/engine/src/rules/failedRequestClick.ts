import type { RuleDefinition } from './definition.ts';
import { BY_HAND } from './selectors.ts';

/** A click starts a request, and the request fails. Refused input (401, 404, 409, 422) belongs to the form rules. */
export const failedRequestClick: RuleDefinition = {
  id: 'failed-request-click',
  version: 1,
  title: 'Failed request click',
  verb: 'was clicked, and its request failed',
  scope: 'page',
  reachMs: 40_000,
  severity: 'medium',
  weight: 40,
  lowWhen: [{ fact: 'failureShown', op: '=', value: true, text: 'the page said that it failed' }],
  operator: {
    kind: 'follow',
    first: BY_HAND.slice(0, 1),
    second: [
      { fact: 'type', op: '=', value: 'request', text: 'a request started by the click' },
      {
        fact: 'failedStatus',
        op: '=',
        value: true,
        text: 'no answer, a server error, or a refusal that is not about the input',
      },
      { fact: 'aborted', op: '=', value: false, text: 'not cancelled by the page', exclusion: true },
      { fact: 'offline', op: '=', value: false, text: 'the browser was online', exclusion: true },
    ],
    unlinkedMs: 0,
    linkedMs: 30_000,
    quietMs: 10_000,
  },
};
