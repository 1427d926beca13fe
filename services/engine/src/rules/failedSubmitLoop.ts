import type { RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

/** Somebody corrects a form, submits it, and is refused again. */
export const failedSubmitLoop: RuleDraft = {
  id: 'failed-submit-loop',
  version: 3,
  title: 'Failed submit loop',
  verb: 'was submitted again and again, and refused each time',
  family: 'form',
  scope: 'session',
  reachMs: 240_000,
  severity: 'high',
  weight: 55,
  when: [
    {
      kind: 'window',
      select: [
        isType('submit', 'a submit of the form'),
        {
          fact: 'refused',
          op: '=',
          value: true,
          text: 'called wrong by the browser or the page, or refused by the server with a 4xx',
        },
        // A double submit, or hammering the button, is not a new attempt.
        {
          fact: 'newAttempt',
          op: '=',
          value: true,
          text: 'the first, or with a field changed since the attempt before',
          exclusion: true,
        },
      ],
      key: 'form',
      window: { kind: 'sliding', withinMs: 120_000 },
      where: [{ measure: 'count', op: '>=', value: 3, unit: 'submits', text: 'at least 3 submits within 120 s' }],
    },
  ],
  means: 'A form refuses somebody who is trying to please it.',
  silent: ['Validation while typing, one correction.', 'A double submit, or the button hammered without a change.'],
  example: 'Four sign-ups, four times “Your input is not valid”.',
};
