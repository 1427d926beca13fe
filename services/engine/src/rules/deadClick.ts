import type { RuleDefinition } from './definition.ts';
import { BY_HAND, NO_SELECTION, NOT_TEXT_FIELD, OBSERVABLE, PROMISING } from './selectors.ts';

/** A thing that promises something is clicked, and nothing that belongs to the click happens. */
export const deadClick: RuleDefinition = {
  id: 'dead-click',
  version: 1,
  title: 'Dead click',
  verb: 'was clicked, and nothing happened',
  scope: 'page',
  reachMs: 10_000,
  severity: 'medium',
  // A visibly disabled control says no by itself; hammering it is rage.
  lowWhen: [{ fact: 'disabled', op: '=', value: true, text: 'the control is disabled' }],
  weight: 30,
  operator: {
    kind: 'each',
    select: [
      ...BY_HAND,
      PROMISING,
      NO_SELECTION,
      OBSERVABLE,
      NOT_TEXT_FIELD,
      { fact: 'watched', op: '=', value: 'time', text: 'the page stayed and its clock ran on', exclusion: true },
      { fact: 'watchedMs', op: '>=', value: 2_400, unit: 'ms', text: 'watched for the whole reaction time' },
      { fact: 'answers', op: '=', value: 0, text: 'no answer that belongs to the click' },
    ],
    quietMs: 10_000,
  },
};
