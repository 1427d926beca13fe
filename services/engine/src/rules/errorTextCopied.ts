import type { RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

export const errorTextCopied: RuleDraft = {
  id: 'error-text-copied',
  version: 1,
  title: 'Error text copied',
  verb: 'showed an error that somebody copied',
  family: 'copy',
  scope: 'page',
  reachMs: 30_000,
  severity: 'medium',
  weight: 20,
  when: [
    {
      kind: 'each',
      key: 'route',
      select: [
        isType('copy', 'something was copied'),
        { fact: 'copiedError', op: '=', value: true, text: 'out of an alert, or the text of a recent error' },
      ],
      quietMs: 30_000,
    },
  ],
  means: 'Somebody copies an error message: to search for it, or to send it to support.',
  silent: ['Copying content: an order number, an address, code.'],
  example: 'The text of a red banner is copied a moment after it appeared.',
};
