import type { RuleDraft } from './definition.ts';
import { isType } from './selectors.ts';

export const inputRetype: RuleDraft = {
  id: 'input-retype',
  version: 2,
  title: 'Input retype',
  verb: 'was typed anew again and again, and not accepted',
  family: 'field',
  // A server sends the form back as another page.
  scope: 'session',
  reachMs: 200_000,
  severity: 'medium',
  weight: 35,
  when: [
    {
      kind: 'window',
      select: [isType('field', 'a visit of a field')],
      key: 'element',
      window: { kind: 'sliding', withinMs: 60_000 },
      where: [
        {
          measure: 'sum',
          fact: 'retyped',
          op: '>=',
          value: 3,
          text: 'emptied and typed anew at least 3 times within 60 s',
        },
        // Once may be a coincidence: a change of mind that met a typo.
        { measure: 'sum', fact: 'refused', op: '>=', value: 2, text: 'called wrong at least twice meanwhile' },
      ],
      quietMs: 60_000,
    },
  ],
  means: 'A field does not say which format it wants.',
  silent: [
    'A change of mind: never called wrong.',
    'Searching with one word after another.',
    'Chats, which empty the field themselves.',
  ],
  example: 'The same phone number written in five ways, “Invalid format” each time.',
};
