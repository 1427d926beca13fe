import type { RuleDefinition } from './definition.ts';

/** Somebody corrects a form, submits it, and is refused again. */
export const failedSubmitLoop: RuleDefinition = {
  id: 'failed-submit-loop',
  version: 1,
  title: 'Failed submit loop',
  verb: 'was submitted again and again, and refused each time',
  scope: 'session',
  reachMs: 240_000,
  severity: 'high',
  weight: 55,
  operator: {
    kind: 'count',
    select: [
      { fact: 'type', op: '=', value: 'submit', text: 'a submit of the form' },
      { fact: 'refused', op: '=', value: true, text: 'invalid, or refused by the server with a 4xx' },
      // A double submit, or hammering the button, is not a new attempt.
      {
        fact: 'newAttempt',
        op: '=',
        value: true,
        text: 'a field was changed since the attempt before',
        exclusion: true,
      },
    ],
    by: 'form',
    count: 3,
    withinMs: 120_000,
    unit: 'submits',
  },
};
