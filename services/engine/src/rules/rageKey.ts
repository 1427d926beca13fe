import { NEVER_MS } from '../facts/answers.ts';
import type { RuleDraft } from './definition.ts';
import { isType, NOT_TEXT_FIELD, OBSERVABLE, TRUSTED } from './selectors.ts';

export const rageKey: RuleDraft = {
  id: 'rage-key',
  version: 6,
  title: 'Rage key',
  verb: 'did not answer a key that was pressed again and again',
  verbs: [
    {
      fact: 'key',
      op: '=',
      value: 'Escape',
      text: 'Escape',
      verb: 'did not answer Escape, which was pressed again and again',
    },
    {
      fact: 'key',
      op: '=',
      value: 'Enter',
      text: 'Enter',
      verb: 'did not answer Enter, which was pressed again and again',
    },
    {
      fact: 'key',
      op: 'in',
      value: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
      text: 'an arrow',
      verb: 'did not answer an arrow key, which was pressed again and again',
    },
  ],
  family: 'key',
  scope: 'page',
  reachMs: 20_000,
  severity: 'medium',
  weight: 30,
  when: [
    {
      kind: 'each',
      key: 'element',
      select: [
        isType('key', 'presses of one key'),
        {
          fact: 'key',
          op: 'not-in',
          // Tab moves the focus; the others edit or move within what is written.
          value: ['Tab', 'Backspace', 'Delete', 'Home', 'End'],
          text: 'a key that asks the page for something',
          exclusion: true,
        },
        OBSERVABLE,
        {
          fact: 'writes',
          op: '=',
          value: false,
          text: 'not a key that writes or moves in a text field',
          exclusion: true,
        },
        { fact: 'presses', op: '>=', value: 6, text: 'at least 6 presses of the same key' },
        // Six presses have five pauses: 2,000 ms in all.
        { fact: 'paceMs', op: '<=', value: 400, unit: 'ms', text: '400 ms apart at most' },
        { fact: 'keyAnsweredMs', op: '>=', value: NEVER_MS, unit: 'ms', text: 'none of them was answered' },
      ],
      quietMs: 10_000,
    },
    // On a control the browser makes a click of each press.
    {
      kind: 'window',
      select: [
        isType('click', 'a click'),
        TRUSTED,
        { fact: 'pointer', op: '=', value: 'keyboard', text: 'made with a key' },
        OBSERVABLE,
        NOT_TEXT_FIELD,
      ],
      key: 'element',
      window: {
        kind: 'gap',
        gapMs: 400,
        settleMs: 2_400,
        inARow: true,
        only: [{ fact: 'helpedMs', op: '>=', value: NEVER_MS, unit: 'ms', text: 'which nothing visible answered' }],
      },
      where: [
        // One more than of keys: screen readers and voices click as well.
        { measure: 'count', op: '>=', value: 7, unit: 'clicks', text: 'at least 7 clicks on the same element' },
        {
          measure: 'min-gap',
          op: '>=',
          // A key that is held repeats about 30 times a second.
          value: 60,
          unit: 'ms',
          text: 'not by a key that is held',
          exclusion: true,
        },
      ],
      quietMs: 10_000,
    },
  ],
  means: 'Somebody hammers a key that has no effect.',
  silent: [
    'Typing, editing, moving through a form.',
    'Presses that are answered: scrolling, games, menus, layers that close.',
    'A key that is held: its repeats are no presses.',
  ],
  example: 'Eleven presses of Escape against a layer that does not close.',
};
