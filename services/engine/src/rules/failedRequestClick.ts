import type { RuleDraft } from './definition.ts';
import { FAILED_REQUEST, ofClick, TRUSTED } from './selectors.ts';

/** A click starts a request, and the request fails. Refused input (401, 404, 409, 422) belongs to the form rules. */
export const failedRequestClick: RuleDraft = {
  id: 'failed-request-click',
  version: 3,
  title: 'Failed request click',
  verb: 'was clicked, and its request failed',
  family: 'click',
  scope: 'page',
  about: 'click',
  reachMs: 40_000,
  severity: 'medium',
  weight: 40,
  lowWhen: [{ fact: 'failureShown', op: '=', value: true, text: 'the page said that it failed' }],
  when: [
    {
      kind: 'each',
      key: 'element',
      select: [
        ...FAILED_REQUEST,
        ...ofClick([TRUSTED]),
        { fact: 'delayMs', op: '<=', value: 30_000, unit: 'ms', text: 'within 30,000 ms of the click' },
      ],
      quietMs: 10_000,
    },
  ],
  means: 'The server fails the click: no answer, a server error, or a refusal that says nothing about the input.',
  silent: [
    'Requests that the page cancelled, that an ad blocker stopped, or that failed because the browser was offline.',
    '401, 404, 409 and 422: answers to what was entered; they feed the form rules.',
    'Requests that the page makes again by itself, and with success within 5 s.',
    'Low: a failure that the page admitted, also before it tried once more.',
  ],
  example: '“Save” gets a 503, and nothing says so.',
};
