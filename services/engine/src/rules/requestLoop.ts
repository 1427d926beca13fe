import type { RuleDraft } from './definition.ts';
import { FAILED_REQUEST, ofClick, TRUSTED } from './selectors.ts';

export const requestLoop: RuleDraft = {
  id: 'request-loop',
  version: 2,
  title: 'Request loop',
  verb: 'was tried again and again, and its request failed each time',
  family: 'click',
  scope: 'page',
  about: 'click',
  reachMs: 90_000,
  severity: 'high',
  weight: 45,
  when: [
    {
      kind: 'window',
      select: [...FAILED_REQUEST, ...ofClick([TRUSTED])],
      key: 'endpoint',
      window: { kind: 'sliding', withinMs: 30_000 },
      where: [
        // Code that retries by itself is one try of the person.
        {
          measure: 'distinct',
          fact: 'clickNumber',
          op: '>=',
          value: 3,
          text: 'at least 3 tries of the person within 30 s',
        },
      ],
      quietMs: 30_000,
    },
  ],
  means: 'Somebody tries the same thing again and again, and the server fails it each time.',
  silent: ['Polling, and retries by the page’s own code.', 'Requests while the browser is offline.'],
  example: 'Three clicks on “Pay”, three times 503.',
};
