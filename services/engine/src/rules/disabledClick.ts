import type { RuleDraft } from './definition.ts';
import { BY_HAND, isType } from './selectors.ts';

export const disabledClick: RuleDraft = {
  id: 'disabled-click',
  version: 1,
  title: 'Disabled click',
  verb: 'is disabled, and was clicked all the same',
  family: 'click',
  scope: 'page',
  reachMs: 20_000,
  // The control says no by itself; hammering it is a rage click.
  severity: 'low',
  weight: 10,
  when: [
    {
      kind: 'window',
      select: [
        isType('click', 'a click'),
        ...BY_HAND,
        { fact: 'disabled', op: '=', value: true, text: 'on a disabled control' },
        { fact: 'answeredMs', op: '>=', value: 1_000, unit: 'ms', text: 'no visible reason within 1,000 ms' },
      ],
      key: 'element',
      window: { kind: 'sliding', withinMs: 5_000 },
      where: [{ measure: 'count', op: '>=', value: 2, unit: 'clicks', text: 'at least 2 clicks within 5,000 ms' }],
      quietMs: 10_000,
    },
  ],
  means: 'A disabled control does not say what it is waiting for.',
  silent: ['A single click.', 'A click that is answered by a reason: a message, a tooltip, a marked field.'],
  example: 'Three clicks on a grey “Continue”, without a word on what is missing.',
};
