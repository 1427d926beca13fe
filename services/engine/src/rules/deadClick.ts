import { NEVER_MS } from '../facts/answers.ts';
import type { RuleDraft } from './definition.ts';
import { BY_HAND, isType, NO_SELECTION, NOT_TEXT_FIELD, OBSERVABLE, PROMISING } from './selectors.ts';

/** A thing that promises something is clicked, and nothing that belongs to the click happens. */
export const deadClick: RuleDraft = {
  id: 'dead-click',
  version: 7,
  title: 'Dead click',
  verb: 'was clicked, and nothing happened',
  family: 'click',
  scope: 'page',
  // A click is watched for 10 s, and judged after 12 s where nothing more is heard of it.
  reachMs: 25_000,
  severity: 'medium',
  // A visibly disabled control says no by itself; hammering it is rage.
  lowWhen: [{ fact: 'disabled', op: '=', value: true, text: 'the control is disabled' }],
  weight: 30,
  when: [
    {
      kind: 'each',
      key: 'element',
      select: [
        isType('verdict', 'a click whose fate is known'),
        ...BY_HAND,
        PROMISING,
        NO_SELECTION,
        OBSERVABLE,
        NOT_TEXT_FIELD,
        { fact: 'watched', op: 'in', value: ['time', 'left'], text: 'the clock of the page ran on', exclusion: true },
        // The SDK watches for 2,500 ms; timers are early now and then.
        { fact: 'watchedMs', op: '>=', value: 2_400, unit: 'ms', text: 'watched for the whole reaction time' },
        { fact: 'shownMs', op: '>=', value: NEVER_MS, unit: 'ms', text: 'nothing visible that belongs to the click' },
        {
          fact: 'paired',
          op: '=',
          value: false,
          text: 'not the first half of a double click that was answered',
          exclusion: true,
        },
        {
          fact: 'formRefused',
          op: '=',
          value: false,
          text: 'not the button of a form that was refused where one can see it',
          exclusion: true,
        },
        // That is slow, or failed; a request that only reports the click is nothing.
        { fact: 'requested', op: '=', value: false, text: 'no request was started by it' },
      ],
      // Trying again is the same dead click.
      quietMs: 10_000,
    },
  ],
  means: 'Something that offers itself for clicking does nothing.',
  silent: [
    'Whatever answers in any way: a change inside, beside, around or controlled by it, navigation, focus, a new tab, a download, sound.',
    'A change that the page makes by itself, as a clock does, is no answer; neither is a ripple.',
    'The button of a form that is refused, also where the message is the one that stands there already; not by a field that nobody can see.',
    'The first half of a double click, where the second is answered.',
    'Plain text and empty space: nobody was promised anything.',
    'Text fields and pickers, but for a field that refuses the caret; canvas, players, embedded documents.',
    'A click whose request runs or failed: that is a slow click or a failed request.',
  ],
  example: 'A card with a pointer cursor that leads nowhere.',
};
