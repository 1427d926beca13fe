import type { Condition } from './definition.ts';

/** A press of the main button or a finger, by a person: what every click rule asks for first. */
export const BY_HAND: Condition[] = [
  { fact: 'trusted', op: '=', value: true, text: 'made by a person, not by a script', exclusion: true },
  {
    fact: 'pointer',
    op: 'in',
    value: ['mouse', 'touch', 'pen'],
    text: 'made with a pointer, not with the keyboard',
    exclusion: true,
  },
  { fact: 'button', op: '=', value: 0, text: 'the main button', exclusion: true },
  { fact: 'modified', op: '=', value: false, text: 'no modifier key held', exclusion: true },
];

export const NO_SELECTION: Condition = {
  fact: 'selectedText',
  op: '=',
  value: false,
  text: 'no text was selected by it',
  exclusion: true,
};

/** Canvas, video, audio and embedded documents answer in ways a page cannot see. */
export const OBSERVABLE: Condition = {
  fact: 'opaque',
  op: '=',
  value: false,
  text: 'not on a canvas, player or embedded document',
  exclusion: true,
};

/** Placing a caret or opening the system's picker changes nothing a page can see. */
export const NOT_TEXT_FIELD: Condition = {
  fact: 'textField',
  op: '=',
  value: false,
  text: 'not in a text field or picker',
  exclusion: true,
};

export const PROMISING: Condition = {
  fact: 'affordance',
  op: 'in',
  value: ['control', 'role', 'link', 'label', 'cursor'],
  text: 'the element promises that a click does something',
};
